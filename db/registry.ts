/**
 * What travels between stations, column by column. Ids are append-only and never reused: a bundle names tables and
 * columns by them, so that an older station can park what it does not know. Columns absent here (rid, sort and search
 * keys, `_tx`) are local. Shown to strangers in docs/BUNDLE-FORMAT.md.
 *
 * `owner` settles a concurrent edit: the owner's value outranks the other's, which stays visible as a proposal.
 * `both` outranks nobody: two values are a conflict for a person to settle.
 */
export type ColumnKind = 'text' | 'integer' | 'real' | 'id';
export type ColumnOwner = 'headquarters' | 'unit' | 'both';
export interface SyncedColumn {
  readonly id: number;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly owner: ColumnOwner;
  readonly nullable: boolean;
}
export interface SyncedTable {
  readonly id: number;
  readonly name: string;
  readonly columns: readonly SyncedColumn[];
}

type Spec = readonly [id: number, name: string, kind: ColumnKind, owner: ColumnOwner, nullable?: 'null'];
const table = (id: number, name: string, specs: readonly Spec[]): SyncedTable => ({
  id,
  name,
  columns: specs.map(([columnId, column, kind, owner, nullable]) => ({
    id: columnId,
    name: column,
    kind,
    owner,
    nullable: nullable === 'null',
  })),
});

export const syncedTables: readonly SyncedTable[] = [
  table(1, 'unit', [
    [1, 'code', 'text', 'headquarters'],
    [2, 'name', 'text', 'headquarters'],
    [3, 'short_name', 'text', 'headquarters', 'null'],
    [4, 'tier', 'text', 'headquarters', 'null'],
    [5, 'parent_name', 'text', 'headquarters', 'null'],
    [6, 'parent_id', 'id', 'headquarters', 'null'],
    [7, 'sort_order', 'integer', 'headquarters', 'null'],
    [8, 'valid_from', 'text', 'headquarters', 'null'],
    [9, 'valid_to', 'text', 'headquarters', 'null'],
    [10, 'status', 'text', 'headquarters'],
    [11, 'deleted', 'integer', 'headquarters'],
  ]),
  table(2, 'cluster', [
    [1, 'code', 'text', 'headquarters'],
    [2, 'name', 'text', 'headquarters'],
    [3, 'deleted', 'integer', 'headquarters'],
  ]),
  table(3, 'cluster_member', [
    [1, 'cluster_id', 'id', 'headquarters'],
    [2, 'unit_id', 'id', 'headquarters'],
    [3, 'year', 'integer', 'headquarters'],
    [4, 'office', 'text', 'headquarters'],
    [5, 'deleted', 'integer', 'headquarters'],
  ]),
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
  ]),
  table(5, 'award_type', [
    [1, 'code', 'text', 'headquarters'],
    [2, 'name_vi', 'text', 'headquarters'],
    [3, 'name_en', 'text', 'headquarters'],
    [4, 'kind', 'text', 'headquarters'],
    [5, 'family', 'text', 'headquarters'],
    [6, 'recipient', 'text', 'headquarters'],
    [7, 'level', 'text', 'headquarters'],
    [8, 'authority', 'text', 'headquarters'],
    [9, 'sort_order', 'integer', 'headquarters'],
    [10, 'coefficient_individual', 'real', 'headquarters', 'null'],
    [11, 'coefficient_collective', 'real', 'headquarters', 'null'],
    [12, 'valid_from', 'text', 'headquarters', 'null'],
    [13, 'valid_to', 'text', 'headquarters', 'null'],
    [14, 'aliases', 'text', 'headquarters'],
    [15, 'source', 'text', 'headquarters', 'null'],
    [16, 'deleted', 'integer', 'headquarters'],
  ]),
  table(6, 'decision', [
    [1, 'number', 'text', 'both'],
    [2, 'decided_on', 'text', 'both'],
    [3, 'level', 'text', 'both'],
    [4, 'authority', 'text', 'both', 'null'],
    [5, 'title', 'text', 'both', 'null'],
    [6, 'signer', 'text', 'both', 'null'],
    [7, 'deleted', 'integer', 'both'],
  ]),
  table(7, 'award', [
    [1, 'recipient_kind', 'text', 'both'],
    [2, 'person_id', 'id', 'both', 'null'],
    [3, 'unit_id', 'id', 'both'],
    [4, 'team_name', 'text', 'both', 'null'],
    [5, 'award_type_id', 'id', 'both'],
    [6, 'decision_id', 'id', 'both', 'null'],
    [7, 'year', 'integer', 'both'],
    [8, 'level', 'text', 'both'],
    [9, 'commendation_type', 'text', 'both', 'null'],
    [10, 'reason', 'text', 'both', 'null'],
    [11, 'note', 'text', 'both', 'null'],
    [12, 'rank', 'text', 'both', 'null'],
    [13, 'post', 'text', 'both', 'null'],
    [14, 'unit_name', 'text', 'both'],
    [15, 'deleted', 'integer', 'both'],
  ]),
];
