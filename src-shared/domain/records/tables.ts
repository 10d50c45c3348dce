/** Every table that has a history: what travels between stations, by its name in the register. */
export const recordTables = [
  'unit',
  'cluster',
  'cluster_member',
  'person',
  'award_type',
  'decision',
  'award',
  'unit_period',
  'unit_event',
  'person_fact',
  'person_distinct',
  'award_rate',
  'base_salary',
  'rule',
  'movement',
  'attachment',
] as const;
export type RecordTable = (typeof recordTables)[number];

/** What a scan may belong to, and what a record's page shows history and trash for. */
export const scanOwners = ['unit', 'person', 'decision', 'award', 'movement'] as const;
export type ScanOwner = (typeof scanOwners)[number];

/** Owners come before what belongs to them, so that a list of several can be brought back in this order. */
export const trashTables = [
  'unit',
  'cluster',
  'person',
  'award_type',
  'decision',
  'movement',
  'award',
  'attachment',
] as const;
export type TrashTable = (typeof trashTables)[number];
