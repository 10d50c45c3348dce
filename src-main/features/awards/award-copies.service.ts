import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { CopyOrder, CopyPlan, CopyRow, EndedUnit } from '#shared/api/award-copies.ts';
import type { Job } from '#shared/base/job.ts';
import type { Day } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  type CopyAround,
  type CopyLine,
  checkYears,
  livingSuccessors,
  planCopies,
  sameKey,
} from '#shared/domain/awards-copy.ts';
import { checkDecision, type DecisionValues } from '#shared/domain/decisions.ts';
import { factsOn } from '#shared/domain/units/unit-book.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { findDecision, findOrEnterDecision } from '../decisions/index.ts';
import { ownUnits } from '../exchange/index.ts';
import { readBook } from '../units/index.ts';
import { listGiven, listSources, type NamedSource } from './award-copies.repo.ts';
import { insertDraft } from './award-entry.repo.ts';

/** More than a person looks through; a year of a whole province is copied unit by unit. */
const MOST = 20_000;

/** Between two pauses; the cancel button and waiting calls are served at each. */
const SLICE = 200;

/** What copying would make of each award, without doing it. Refuses: award.*, decision.empty. */
export function planCopy(db: ReadDb, order: CopyOrder, today: Day): Result<CopyPlan> {
  const planned = plan(db, order, today);
  if (!planned.ok) return planned;
  const { sources, lines, around } = planned.value;
  const names = new Map(sources.map((source) => [source.id, source]));
  return ok({ rows: lines.map((line) => rowOf(line, names.get(line.source.id))), ended: endedUnits(sources, around) });
}

const rowOf = ({ source, draft, bar, remarks, chosen }: CopyLine, named: NamedSource | undefined): CopyRow => {
  const asUnit = draft.recipientKind === 'unit' && draft.teamName === '';
  return {
    id: source.id,
    recipientKind: draft.recipientKind,
    recipientName: asUnit ? draft.unitName : (named?.recipientName ?? ''),
    awardTypeName: named?.awardTypeName ?? '',
    unitId: draft.unitId,
    unitName: draft.unitName,
    rank: draft.rank,
    post: draft.post,
    bar: bar ?? null,
    remarks,
    chosen,
  };
};

function endedUnits(sources: readonly NamedSource[], { book, day }: CopyAround): readonly EndedUnit[] {
  const counts = new Map<string, number>();
  for (const { person, draft } of sources) {
    const unit = person?.unitId ?? draft.unitId;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].flatMap(([id, awards]) => {
    const unit = book.byId.get(id);
    if (!unit || unit.validTo === null || unit.validTo >= day) return [];
    const successors = livingSuccessors(book, id, day).flatMap((successor) => {
      const record = book.byId.get(successor);
      return record ? [{ id: successor, code: record.code, name: factsOn(book, record, day).name }] : [];
    });
    return [{ id, name: factsOn(book, unit, unit.validTo).name, awards, successors }];
  });
}

/**
 * Enters copies of the chosen awards as one action; the plan is made anew, so that what became impossible since is left
 * out. Refuses: award.*, decision.empty, register.readOnly. Throws: JobCancelled.
 */
export function copyYear(
  register: Register,
  { ids, ...order }: CopyOrder & { readonly ids: readonly string[] },
  ctx: Ctx,
  job: Job,
): Promise<Result<{ copied: number; left: number; tx: number }>> {
  return register.writeLong(ctx, 'award.copyYear', job, async (db) => {
    const planned = plan(db, order, ctx.today);
    if (!planned.ok) return planned;
    const wanted = new Set(ids);
    const lines = planned.value.lines.filter(({ source, bar }) => wanted.has(source.id) && !bar);
    if (lines.length === 0) return refuse('award.copyNothing');
    const decisionId = enterTarget(db, planned.value.target, ctx);
    for (const [at, { draft }] of lines.entries()) {
      insertDraft(db, ctx.newId(), { ...draft, decisionId });
      if (at % SLICE !== SLICE - 1) continue;
      job.progress(at + 1, lines.length);
      await job.pause();
    }
    return ok({ copied: lines.length, left: wanted.size - lines.length, tx: db.tx });
  });
}

/** The decision of the copies: one that is there, one that is entered with them, or none yet. */
type Target = { readonly id: string } | { readonly values: DecisionValues } | null;

function enterTarget(db: WriteDb, target: Target, ctx: Ctx): string | null {
  if (target === null) return null;
  return 'id' in target ? target.id : findOrEnterDecision(db, target.values, ctx);
}

interface Planned {
  readonly sources: readonly NamedSource[];
  readonly lines: readonly CopyLine[];
  readonly around: CopyAround;
  readonly target: Target;
}

function plan(db: ReadDb, order: CopyOrder, today: Day): Result<Planned> {
  const { filter, year, carried, successors } = order;
  const checked = checkYears(filter.year, year, today);
  if (!checked.ok) return checked;
  const aimed = aim(db, order.decision, today);
  if (!aimed.ok) return aimed;
  const { target, decision } = aimed.value;
  const sources = listSources(db, filter, MOST + 1);
  if (sources.length > MOST) return refuse('award.copyTooMany', { most: MOST });
  const own = ownUnits(db);
  const around: CopyAround = {
    year,
    today,
    day: decision?.decidedOn || today,
    decision,
    carried,
    successors: Object.fromEntries(successors.map(({ unitId, by }) => [unitId, by])),
    book: readBook(db),
    isOwn: (unitId) => own?.(unitId, year) ?? true,
    there: new Set(listGiven(db, year).map(sameKey)),
  };
  return ok({ sources, lines: planCopies(sources, around), around, target });
}

type Aimed = { readonly target: Target; readonly decision: CopyAround['decision'] };

function aim(db: ReadDb, wanted: CopyOrder['decision'], today: Day): Result<Aimed> {
  switch (wanted.kind) {
    case 'none':
      return ok({ target: null, decision: null });
    case 'known': {
      const decision = findDecision(db, wanted.decisionId);
      return decision ? ok({ target: decision, decision }) : refuse('award.decisionUnknown');
    }
    case 'new': {
      const checked = checkDecision(wanted.values, today);
      return checked.ok ? ok({ target: { values: checked.value }, decision: checked.value }) : checked;
    }
  }
}
