import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ReadDb } from '#db/handles.ts';
import type { AwardSince, FrozenChanges, FrozenSummary, FrozenTable } from '#shared/api/statistics.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { StatisticsChoice } from '#shared/domain/statistics/choice.ts';
import { placesOf } from '#shared/domain/statistics/counted-places.ts';
import {
  changedFields,
  compareAwards,
  compareTables,
  type FrozenAward,
  type PackedAwards,
  packAwards,
  unpackAwards,
} from '#shared/domain/statistics/frozen.ts';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { Register } from '../../platform/register/register.ts';
import { figureFacts } from './figure-facts.ts';
import { awardsAt, awardsNow, findFrozen, insertFrozen, listFrozen, type StoredFrozen } from './frozen.repo.ts';
import { HeldFigures, heldFigures } from './held-figures.ts';
import { figuresFor, statisticsTable } from './statistics.service.ts';

/** Behind a report stand the awards of a year, or of several; all awards of a province are no report. */
const MOST_AWARDS = 300_000;
/** As many as somebody reads. */
const MOST_SHOWN = 500;

const summaryOf = ({ figures: _, ...summary }: StoredFrozen): FrozenSummary => summary;

/** The numbers of a table for good, with the awards behind them. Refuses: see the contract. */
export function freeze(
  register: Register,
  { choice, title, receiver }: { choice: StatisticsChoice; title: string; receiver: string },
  ctx: CallCtx,
): Result<FrozenSummary> {
  if (register.isReadOnly()) return refuse('register.readOnly');
  if (title === '') return refuse('statistics.titleEmpty');
  const held = new HeldFigures();
  const table = statisticsTable(register.read, choice, held);
  const rids = ridsOf(register.read, choice, held);
  if (rids.length === 0) return refuse('statistics.nothing');
  if (rids.length > MOST_AWARDS) return refuse('statistics.tooMany', { awards: rids.length, max: MOST_AWARDS });
  const text = JSON.stringify(packAwards(awardsAt(register.read, rids)));
  const frozen: StoredFrozen = {
    id: ctx.newId(),
    title,
    receiver,
    madeAt: ctx.now,
    madeBy: ctx.actor,
    awards: rids.length,
    figures: JSON.stringify(table),
  };
  register.writeLocal((db) =>
    insertFrozen(db, { ...frozen, digest: digestOf(frozen.figures, text), packed: gzipSync(text) }),
  );
  return ok(summaryOf(frozen));
}

const digestOf = (figures: string, awards: string): string =>
  createHash('sha256').update(figures).update('\0').update(awards).digest('hex');

const ridsOf = (db: ReadDb, choice: StatisticsChoice, held: HeldFigures): Int32Array => {
  const { n, at } = placesOf(figuresFor(db, choice, held), figureFacts(db, held, choice.filter.unitId), choice);
  return at.subarray(0, n);
};

export const frozenTables = (db: ReadDb): readonly FrozenSummary[] => listFrozen(db).map(summaryOf);

export function frozenTable(db: ReadDb, id: string): FrozenTable | null {
  const found = findFrozen(db, id);
  if (!found) return null;
  const { digest: _, packed: __, ...stored } = found;
  return { ...summaryOf(stored), table: JSON.parse(stored.figures) as StatisticsTable };
}

/** What became otherwise since a table was frozen: awards that came, went or were corrected, and every other number. */
export function changesSince(db: ReadDb, id: string): Result<FrozenChanges> {
  const found = findFrozen(db, id);
  if (!found) return refuse('record.gone');
  const text = gunzipSync(found.packed).toString('utf8');
  const intact = digestOf(found.figures, text) === found.digest;
  const then = JSON.parse(found.figures) as StatisticsTable;
  const held = heldFigures(db);
  const now = statisticsTable(db, then.choice, held);
  const before = unpackAwards(JSON.parse(text) as PackedAwards);
  const compared = compareAwards(before, awardsAt(db, ridsOf(db, then.choice, held)));
  const present = awardsNow(
    db,
    compared.gone.slice(0, MOST_SHOWN).map(({ id: gone }) => gone),
  );
  const line = (kind: AwardSince['kind'], award: FrozenAward, fields: AwardSince['fields']): AwardSince => {
    const { recipient, form, decision, decidedOn } = award.values;
    return { kind, id: award.id, recipient, form, decision, decidedOn, fields };
  };
  const gone = compared.gone.slice(0, MOST_SHOWN).map((award): AwardSince => {
    const there = present.get(award.id);
    const kind = !there || there.fate === 'withdrawn' ? 'withdrawn' : there.fate === 'void' ? 'void' : 'outside';
    return line(kind, award, there ? changedFields(award, there.award) : []);
  });
  return ok({
    intact,
    added: compared.added.length,
    gone: compared.gone.length,
    changed: compared.changed.length,
    awards: [
      ...compared.added.map((award) => line('added', award, [])),
      ...gone,
      ...compared.changed.map(({ award, fields }) => line('changed', award, fields)),
    ].slice(0, MOST_SHOWN),
    cells: compareTables(then, now).slice(0, MOST_SHOWN),
    now,
  });
}
