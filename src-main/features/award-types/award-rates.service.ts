import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { Parsed } from '#shared/api/index.ts';
import { addDays, formatDay } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { checkRate, type RateDraft } from '#shared/domain/catalogue/award-types.ts';
import { type Dated, findOverlap } from '#shared/domain/catalogue/dated.ts';
import { changedFields } from '#shared/domain/field-edits.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { cellsOf, insertRecord, updateRecord } from '../../platform/register/write-record.ts';
import { isHeadquarters } from '../stations/index.ts';
import { findRate, listRates, type OwnedRate } from './award-rates.repo.ts';
import { findAwardTypeDraft } from './award-types.repo.ts';

const columns: Readonly<Record<keyof RateDraft, string>> = {
  validFrom: 'valid_from',
  validTo: 'valid_to',
  individual: 'individual',
  collective: 'collective',
  isMaximum: 'is_maximum',
  certainty: 'certainty',
  source: 'source',
};

const toDraft = ({ id: _, typeId: __, validFrom, validTo, ...rate }: OwnedRate): RateDraft => ({
  ...rate,
  validFrom: validFrom ?? '',
  validTo: validTo ?? '',
});

/** Refuses: rate.overlaps. Gaps are allowed; the screen names them. */
function checkRoom(db: ReadDb, typeId: string, own: string, period: Dated): Result<null, 'rate.overlaps'> {
  const others = listRates(db, typeId).filter(({ id }) => id !== own);
  const overlap = findOverlap(others, period);
  if (!overlap) return ok(null);
  const { validFrom, validTo } = overlap;
  return refuse('rate.overlaps', {
    from: validFrom ? formatDay(validFrom) : '…',
    to: validTo ? formatDay(validTo) : '…',
  });
}

/** Ends what holds without an end and began before a day, so that something else may hold from that day on. */
function endOpenRate(db: WriteDb, typeId: string, own: string, from: string): void {
  const open = listRates(db, typeId).find(
    ({ id, validFrom, validTo }) => id !== own && validTo === null && (validFrom ?? '') < from,
  );
  if (open) updateRecord(db, 'award_rate', open.id, { valid_to: addDays(from, -1) });
}

const openEnd = (day: string): string | null => (day === '' ? null : day);

/** Enters or corrects the coefficients of a title or form from a day to a day. Refuses: see the contract. */
export function saveRate(
  register: Register,
  { awardTypeId, rate, endPrevious }: Parsed<'awardTypes.saveRate'>,
  ctx: Ctx,
): Result<{ readonly id: string }> {
  return register.write(ctx, rate.id === null ? 'rate.add' : 'rate.correct', (db) => {
    if (!isHeadquarters(db)) return refuse('catalogue.headquartersOnly');
    const checked = checkRate(rate.draft);
    if (!checked.ok) return checked;
    const id = rate.id ?? ctx.newId();
    const { validFrom, validTo } = rate.draft;
    if (endPrevious && validFrom !== '') endOpenRate(db, awardTypeId, id, validFrom);
    const room = checkRoom(db, awardTypeId, id, { validFrom: openEnd(validFrom), validTo: openEnd(validTo) });
    if (!room.ok) return room;
    const cells = (values: Partial<RateDraft>) => cellsOf('award_rate', columns, values);
    if (rate.id === null) {
      if (!findAwardTypeDraft(db, awardTypeId)) return refuse('record.gone');
      const owner = cellsOf('award_rate', { awardTypeId: 'award_type_id' }, { awardTypeId });
      insertRecord(db, 'award_rate', id, { ...owner, ...cells(rate.draft) });
      return ok({ id });
    }
    const current = findRate(db, id);
    if (current?.typeId !== awardTypeId) return refuse('record.gone');
    const changed = changedFields<RateDraft>(toDraft(current), rate.seen, rate.draft);
    if (!changed.ok) return changed;
    updateRecord(db, 'award_rate', id, cells(changed.value));
    return ok({ id });
  });
}

export function withdrawRate(
  register: Register,
  { id, withdrawn }: Parsed<'awardTypes.withdrawRate'>,
  ctx: Ctx,
): Result<null> {
  return register.write(ctx, withdrawn ? 'rate.trash' : 'rate.restore', (db) => {
    if (!isHeadquarters(db)) return refuse('catalogue.headquartersOnly');
    const current = findRate(db, id);
    if (!current) return refuse('record.gone');
    const room = withdrawn ? ok(null) : checkRoom(db, current.typeId, id, current);
    if (!room.ok) return room;
    updateRecord(db, 'award_rate', id, { deleted: withdrawn ? 1 : 0 });
    return ok(null);
  });
}
