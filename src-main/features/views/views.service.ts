import type { z } from 'zod';
import type { ReadDb } from '#db/handles.ts';
import type { Parsed, Reply } from '#shared/api/index.ts';
import {
  arrangement,
  type ListMemory,
  type SavedView,
  type ViewList,
  viewLists,
  viewState,
} from '#shared/api/views.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { fold } from '#shared/base/vi-text.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import * as repo from './views.repo.ts';

/** More than anyone keeps apart by name. */
const MOST_VIEWS = 50;

/** What a newer program or a damaged file left there is passed over: a view is never worth a list that does not open. */
function readStored<T extends z.ZodType>(shape: T, json: string): z.output<T> | undefined {
  try {
    return shape.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined; // not JSON
  }
}

export function allViews(db: ReadDb): Record<ViewList, ListMemory> {
  const views = repo.listViews(db);
  const arrangements = repo.listArrangements(db);
  const memoryOf = (list: ViewList): ListMemory => {
    const kept = arrangements.find((one) => one.list === list);
    return {
      arrangement: (kept && readStored(arrangement, kept.arrangement)) ?? null,
      views: views.flatMap((one): SavedView[] => {
        const state = one.list === list ? readStored(viewState, one.state) : undefined;
        return state ? [{ name: one.name, state, opening: one.opening === 1 }] : [];
      }),
    };
  };
  return Object.fromEntries(viewLists.map((list) => [list, memoryOf(list)])) as Record<ViewList, ListMemory>;
}

/** Keeps a view, in the place of the one it replaces. Refuses: view.nameEmpty, view.nameTaken, view.tooMany. */
export function saveView(
  deps: HostDeps,
  { list, name, state, opening, was }: Parsed<'views.save'>,
  nowMs: number,
): Reply<'views.save'> {
  const register = deps.register();
  const others = repo.listViews(register.read).filter((one) => one.list === list && one.name !== was);
  if (name === '') return refuse('view.nameEmpty');
  if (others.some((one) => fold(one.name) === fold(name))) return refuse('view.nameTaken', { name });
  if (others.length >= MOST_VIEWS) return refuse('view.tooMany', { max: MOST_VIEWS });
  register.writeLocal((db) => {
    if (was !== undefined) repo.removeView(db, list, was);
    repo.insertView(db, { list, name, state: JSON.stringify(state), opening: 0 }, nowMs);
    if (opening) repo.setOpening(db, list, name);
  });
  return ok({ name, state, opening });
}
