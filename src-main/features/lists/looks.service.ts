import type { ReadDb } from '#db/handles.ts';
import { type KeptLook, keptLook } from '#shared/api/lists.ts';
import { type ListKind, listKinds } from '#shared/domain/lists/list-look.ts';
import { listLooks } from './looks.repo.ts';

/** What a newer program left there is passed over: the list then prints as it is by itself. */
function readStored(json: string): KeptLook | undefined {
  try {
    return keptLook.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined; // not JSON
  }
}

export function allLooks(db: ReadDb): Partial<Record<ListKind, KeptLook>> {
  const stored = new Map(listLooks(db).map(({ kind, look }) => [kind, look]));
  return Object.fromEntries(
    listKinds.flatMap((kind) => {
      const look = readStored(stored.get(kind) ?? 'null');
      return look ? [[kind, look]] : [];
    }),
  );
}
