/**
 * What travels between stations, column by column. Ids are append-only and never reused: a bundle names tables and
 * columns by them, so that an older station can park what it does not know. Columns absent here (rid, sort and search
 * keys, `root_id`, `_tx`) are local. Shown to strangers in docs/BUNDLE-FORMAT.md.
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
/** One table with its columns, as [id, name, kind, owner, 'null' where it may be]. */
export const table = (id: number, name: string, specs: readonly Spec[]): SyncedTable => ({
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
