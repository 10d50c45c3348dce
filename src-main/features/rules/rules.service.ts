import type { ReadDb } from '#db/handles.ts';
import type { Parsed } from '#shared/api/index.ts';
import type { RuleDraft, RuleRow } from '#shared/api/rules.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { readRule } from '#shared/domain/catalogue/rules.ts';
import { changedFields } from '#shared/domain/field-edits.ts';
import { checkRecordText } from '#shared/domain/record-text.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { cellsOf, insertRecord, updateRecord } from '../../platform/register/write-record.ts';
import { isHeadquarters } from '../stations/index.ts';
import { findRule, listRules } from './rules.repo.ts';

const columns: Readonly<Record<keyof RuleDraft, string>> = {
  validFrom: 'valid_from',
  value: 'value',
  certainty: 'certainty',
  source: 'source',
};

const toDraft = ({ validFrom, value, certainty, source }: RuleRow): RuleDraft => ({
  validFrom: validFrom ?? '',
  value,
  certainty,
  source,
});

/** Two entries of one rule from one day would each be the rule. Refuses: rule.dayTaken. */
function checkDay(db: ReadDb, key: string, own: string, validFrom: string | null): Result<null, 'rule.dayTaken'> {
  const taken = listRules(db).some((rule) => rule.key === key && rule.id !== own && rule.validFrom === validFrom);
  return taken ? refuse('rule.dayTaken', { day: validFrom ? formatDay(validFrom) : '…' }) : ok(null);
}

/** Enters or corrects what a rule says from a day on. Refuses: see the contract. */
export function saveRule(
  register: Register,
  { key, rule }: Parsed<'rules.save'>,
  ctx: Ctx,
): Result<{ readonly id: string }> {
  return register.write(ctx, rule.id === null ? 'rule.add' : 'rule.correct', (db) => {
    if (!isHeadquarters(db)) return refuse('catalogue.headquartersOnly');
    const { validFrom, value, source } = rule.draft;
    if (readRule(key, value) === undefined) return refuse('rule.valueInvalid');
    const checked = checkRecordText([source], { validFrom, validTo: '' });
    if (!checked.ok) return checked;
    const id = rule.id ?? ctx.newId();
    const free = checkDay(db, key, id, validFrom === '' ? null : validFrom);
    if (!free.ok) return free;
    const cells = (values: Partial<RuleDraft>) => cellsOf('rule', columns, values);
    if (rule.id === null) {
      insertRecord(db, 'rule', id, { key, ...cells(rule.draft) });
      return ok({ id });
    }
    const current = findRule(db, id);
    if (current?.key !== key) return refuse('record.gone');
    const changed = changedFields<RuleDraft>(toDraft(current), rule.seen, rule.draft);
    if (!changed.ok) return changed;
    updateRecord(db, 'rule', id, cells(changed.value));
    return ok({ id });
  });
}

export function withdrawRule(register: Register, { id, withdrawn }: Parsed<'rules.withdraw'>, ctx: Ctx): Result<null> {
  return register.write(ctx, withdrawn ? 'rule.trash' : 'rule.restore', (db) => {
    if (!isHeadquarters(db)) return refuse('catalogue.headquartersOnly');
    const current = findRule(db, id);
    if (!current) return refuse('record.gone');
    const free = withdrawn ? ok(null) : checkDay(db, current.key, id, current.validFrom);
    if (!free.ok) return free;
    updateRecord(db, 'rule', id, { deleted: withdrawn ? 1 : 0 });
    return ok(null);
  });
}
