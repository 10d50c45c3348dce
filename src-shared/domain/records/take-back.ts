import type { RecordTable } from './tables.ts';

/**
 * Fields whose old value may be taken back as it stands. Left out is whatever another field, a dated fact or a number
 * depends on (a unit's name has periods, a person's rank has facts, a decision's day decides money and book): those are
 * corrected where their own rules are asked.
 */
const plain: Partial<Record<RecordTable, readonly string[]>> = {
  unit: ['short_name', 'note'],
  person: [
    'full_name',
    'birth_date',
    'birth_year',
    'gender',
    'service_number',
    'citizen_number',
    'organization',
    'note',
  ],
  award_type: ['source', 'note'],
  decision: ['title', 'signer', 'signer_title', 'note'],
  award: ['rank', 'post', 'unit_name', 'reason', 'note', 'printed_number'],
  unit_event: ['basis', 'note'],
  person_fact: ['basis'],
  movement: ['name', 'plan_number', 'plan_date', 'slogan', 'targets', 'note'],
  attachment: ['note'],
};

export const canTakeBack = (table: RecordTable, column: string): boolean => plain[table]?.includes(column) ?? false;

/** A name is never empty, whatever it was before. */
export const mayBeEmpty = (table: RecordTable, column: string): boolean =>
  !(column === 'full_name' || column === 'unit_name' || (table === 'movement' && column === 'name'));
