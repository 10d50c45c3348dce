import type { TFunction } from 'i18next';
import type { HistoryEntry } from '#shared/api/awards.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { type CommendationType, commendationTypes } from '#shared/domain/awards-kinds.ts';
import { type AwardStatus, awardStatuses } from '#shared/domain/awards-status.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import { instantText } from '../../ui/format-instant.ts';
import type { Event } from '../../ui/shell/detail-pane.tsx';

/** Fields a person knows by name; every other column is the register's own affair and called so. */
const known = [
  'recipientName',
  'birth',
  'rank',
  'post',
  'unitId',
  'awardTypeId',
  'level',
  'decision',
  'decisionNumber',
  'decidedOn',
  'year',
  'reason',
  'note',
  'serviceNumber',
  'commendationType',
  'movementName',
  'status',
  'statusOn',
  'statusBasis',
  'registerNumber',
  'printedNumber',
] as const;
type KnownField = (typeof known)[number] | 'other';

const fieldOf: Readonly<Record<string, KnownField>> = {
  full_name: 'recipientName',
  team_name: 'recipientName',
  birth_date: 'birth',
  birth_year: 'birth',
  rank: 'rank',
  post: 'post',
  unit_id: 'unitId',
  unit_name: 'unitId',
  award_type_id: 'awardTypeId',
  level: 'level',
  decision_id: 'decision',
  number: 'decisionNumber',
  decided_on: 'decidedOn',
  year: 'year',
  reason: 'reason',
  note: 'note',
  service_number: 'serviceNumber',
  commendation_type: 'commendationType',
  movement_id: 'movementName',
  status: 'status',
  status_on: 'statusOn',
  status_basis: 'statusBasis',
  register_book: 'registerNumber',
  register_seq: 'registerNumber',
  printed_number: 'printedNumber',
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

type HistoryParts = { readonly t: TFunction<'awards'>; readonly nowMs: number };

const isLevel = (value: string): value is Level => levels.some((level) => level === value);

const isStatus = (value: string): value is AwardStatus => awardStatuses.some((status) => status === value);
const isCommendation = (value: string): value is CommendationType => commendationTypes.some((type) => type === value);

/** Undefined for what only the register can read. */
function shownValue(value: string, t: TFunction<'awards'>): string | undefined {
  if (UUID.test(value)) return undefined;
  if (value === '') return t('history.nothing');
  if (isLevel(value)) return t(`level.${value}`);
  if (isStatus(value)) return t(`status.${value}`);
  if (isCommendation(value)) return t(`commendation.${value}`);
  return DAY.test(value) ? formatDay(value) : value;
}

/** "Cấp bậc: Trung úy → Thượng úy"; values that only the register can read are left out. */
function whatChanged({ column, old, value }: HistoryEntry, t: TFunction<'awards'>): string {
  if (column === null) return t('history.entered');
  const field = t(`field.${fieldOf[column] ?? 'other'}`);
  const [before, after] = [shownValue(old, t), shownValue(value, t)];
  if (before === undefined || after === undefined) return t('history.changed', { field });
  return t('history.fromTo', { field, old: before, value: after });
}

/**
 * The story of one award for the detail pane, in the order given: who changed what, when, and what brought it. What
 * the register keeps in two columns (a unit and its name on the day) is told once.
 */
export function historyEvents(entries: readonly HistoryEntry[], { t, nowMs }: HistoryParts): readonly Event[] {
  const told = new Set<string>();
  return entries.flatMap((entry, order) => {
    const when = instantText(entry.at, nowMs);
    const small = entry.bundle
      ? t('history.byBundle', { when, actor: entry.actor, bundle: entry.bundle })
      : t('history.by', { when, actor: entry.actor });
    const text = whatChanged(entry, t);
    const line = `${entry.at} ${small} ${text}`;
    if (told.has(line)) return [];
    told.add(line);
    return [{ id: `${order}`, text, small }];
  });
}
