import type { Parsed } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type AwardTypeDraft, checkAwardType } from '#shared/domain/catalogue/award-types.ts';
import { changedFields } from '#shared/domain/field-edits.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { cellsOf, insertRecord, updateRecord } from '../../platform/register/write-record.ts';
import { isHeadquarters } from '../stations/index.ts';
import { findAwardTypeDraft, findCodeHolder } from './award-types.repo.ts';

const columns: Readonly<Record<keyof AwardTypeDraft, string>> = {
  code: 'code',
  nameVi: 'name_vi',
  nameEn: 'name_en',
  kind: 'kind',
  family: 'family',
  recipient: 'recipient',
  level: 'level',
  authority: 'authority',
  sortOrder: 'sort_order',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  aliases: 'aliases',
  commendationTypes: 'commendation_types',
  oncePerPerson: 'once_per_person',
  certainty: 'certainty',
  source: 'source',
  note: 'note',
};

/** Enters a title or form, or corrects and ends one. Refuses: see the contract. */
export function saveAwardType(
  register: Register,
  input: Parsed<'awardTypes.save'>,
  ctx: Ctx,
): Result<{ readonly id: string }> {
  return register.write(ctx, input.id === null ? 'awardType.add' : 'awardType.correct', (db) => {
    if (!isHeadquarters(db)) return refuse('catalogue.headquartersOnly');
    const checked = checkAwardType(input.draft);
    if (!checked.ok) return checked;
    const id = input.id ?? ctx.newId();
    const name = findCodeHolder(db, input.draft.code, id);
    if (name !== undefined) return refuse('awardType.codeTaken', { code: input.draft.code, name });
    const cells = (values: Partial<AwardTypeDraft>) => cellsOf('award_type', columns, values);
    if (input.id === null) {
      insertRecord(db, 'award_type', id, cells(input.draft));
      return ok({ id });
    }
    const current = findAwardTypeDraft(db, id);
    if (!current) return refuse('record.gone');
    const changed = changedFields<AwardTypeDraft>(current, input.seen, input.draft);
    if (!changed.ok) return changed;
    updateRecord(db, 'award_type', id, cells(changed.value));
    return ok({ id });
  });
}
