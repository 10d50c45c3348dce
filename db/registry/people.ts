import { type SyncedTable, table } from './table.ts';

export const personTables: readonly SyncedTable[] = [
  table(4, 'person', [
    [1, 'full_name', 'text', 'both'],
    [2, 'birth_date', 'text', 'both', 'null'],
    [3, 'birth_year', 'integer', 'both', 'null'],
    [4, 'gender', 'text', 'both', 'null'],
    [5, 'service_number', 'text', 'both', 'null'],
    [6, 'citizen_number', 'text', 'both', 'null'],
    [7, 'rank', 'text', 'both', 'null'],
    [8, 'post', 'text', 'both', 'null'],
    [9, 'unit_id', 'id', 'both', 'null'],
    [10, 'deleted', 'integer', 'both'],
    [11, 'kind', 'text', 'both'],
    [12, 'status', 'text', 'both'],
    [13, 'organization', 'text', 'both', 'null'],
    [14, 'note', 'text', 'both', 'null'],
    [15, 'merged_into', 'id', 'both', 'null'],
  ]),
  table(10, 'person_fact', [
    [1, 'person_id', 'id', 'both'],
    [2, 'kind', 'text', 'both'],
    [3, 'valid_from', 'text', 'both', 'null'],
    [4, 'value', 'text', 'both', 'null'],
    [5, 'unit_id', 'id', 'both', 'null'],
    [6, 'basis', 'text', 'both', 'null'],
    [7, 'deleted', 'integer', 'both'],
  ]),
  table(16, 'person_distinct', [
    [1, 'person_id', 'id', 'both'],
    [2, 'other_id', 'id', 'both'],
    [3, 'deleted', 'integer', 'both'],
  ]),
];
