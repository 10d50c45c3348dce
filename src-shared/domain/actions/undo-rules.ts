import { type RecordTable, recordTables } from '../records/tables.ts';

/** Why one field or record is left as it is. */
export const keptReasons = [
  'editedSince',
  'inConflict',
  'gone',
  'inUse',
  'ownerGone',
  'numbered',
  'headquartersOnly',
  'outOfScope',
] as const;
export type KeptReason = (typeof keptReasons)[number];

/**
 * How an action is undone: `each` field and record for itself, as of a long list; `whole` or not at all, where half
 * an undo would leave what no rule allows; `never`: a number in the book stays, a sample is not anybody's work.
 */
type UndoManner = 'each' | 'whole' | 'never';

const eachForItself = [
  'import.apply',
  'award.add',
  'award.paste',
  'award.changeMany',
  'award.copyYear',
  'conflict.settle',
  'conflict.settleMany',
];

export function undoManner(action: string): UndoManner {
  if (action === 'decision.number' || action === 'sample.fill') return 'never';
  return eachForItself.includes(action) ? 'each' : 'whole';
}

const families: readonly (readonly RecordTable[])[] = [
  ['unit', 'unit_period', 'unit_event', 'cluster', 'cluster_member'],
  ['award_type', 'award_rate', 'base_salary', 'rule'],
];

/**
 * Tables whose rows rest on each other by rules (dates that may not overlap, offices given once): an action on one is
 * undone as the newest of them or not at all, since what was before it was in order.
 */
export const familiesOf = (tables: readonly string[]): readonly RecordTable[] =>
  families.filter((family) => family.some((table) => tables.includes(table))).flat();

const together: readonly (readonly string[])[] = [
  ['birth_date', 'birth_year'],
  ['status', 'status_on', 'status_basis'],
  ['recipient_kind', 'person_id', 'unit_id', 'team_name', 'unit_name'],
  ['decision_id', 'level', 'year', 'award_type_id', 'commendation_type'],
];

/** Fields that make sense only together: one that is left alone keeps the others. */
export const keptWith = (column: string): readonly string[] =>
  together.find((columns) => columns.includes(column)) ?? [column];

const ofNumber: Readonly<Record<string, readonly string[]>> = {
  award: ['decision_id', 'year', 'level', 'register_book', 'register_seq', 'deleted'],
  decision: ['number', 'decided_on', 'level', 'authority', 'deleted'],
};

/**
 * Whether a number in the book rests on a field: which book it is, and its place there. A numbered award may be voided,
 * its words corrected and its money paid, and all of that undone.
 */
export const numberRestsOn = (table: string, column: string): boolean => ofNumber[table]?.includes(column) ?? false;

const details: Readonly<Record<string, readonly string[]>> = {
  person: ['person_fact', 'person_distinct', 'attachment'],
  award_type: ['award_rate', 'attachment'],
};

/** What lies in the trash with a record that went there, and keeps nobody from putting it there: as in checkWithdraw. */
export const goesAlong = (table: string, detail: string): boolean =>
  (details[table] ?? ['attachment']).includes(detail);

const owners: readonly string[] = ['unit', 'cluster', 'award_type', 'person', 'decision', 'movement'];
const lastOnes: readonly string[] = ['award', 'attachment'];
const ownersFirst: readonly string[] = [
  ...owners,
  ...recordTables.filter((table) => !owners.includes(table) && !lastOnes.includes(table)),
  ...lastOnes,
];

/** What belongs to another comes after it: it is brought back after its owner, and withdrawn before. */
export const ownerOrder = (table: string): number => ownersFirst.indexOf(table);
