/** How a person reads a value: as it is, as a day, by a word for its code, as yes or no, as a sum, or not at all. */
export type ValueKind = 'text' | 'day' | 'code' | 'flag' | 'number' | 'list' | 'hidden';

const days: readonly string[] = [
  'birth_date',
  'decided_on',
  'valid_from',
  'valid_to',
  'happened_on',
  'status_on',
  'plan_date',
  'starts_on',
  'ends_on',
];
const codes: readonly string[] = [
  'gender',
  'kind',
  'status',
  'level',
  'office',
  'family',
  'tier',
  'value',
  'recipient',
  'recipient_kind',
  'commendation_type',
  'certainty',
  'media_type',
];
const flags: readonly string[] = ['deleted', 'is_maximum', 'once_per_person'];
const numbers: readonly string[] = ['amount', 'bonus', 'size_bytes', 'individual', 'collective'];
const lists: readonly string[] = ['aliases', 'commendation_types'];
// Of a scan: whose it is, is where its history is being read; its hash says nothing to a person.
const hidden: readonly string[] = ['owner_table', 'owner_id', 'sha256', 'sort_order'];

/** @param column a column of a record, by its name in the register */
export function valueKind(column: string): ValueKind {
  if (days.includes(column)) return 'day';
  if (codes.includes(column)) return 'code';
  if (flags.includes(column)) return 'flag';
  if (numbers.includes(column)) return 'number';
  if (lists.includes(column)) return 'list';
  return hidden.includes(column) ? 'hidden' : 'text';
}
