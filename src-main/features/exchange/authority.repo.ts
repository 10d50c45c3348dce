import type { Cell, ReadDb } from '#db/handles.ts';
import { scanOwners } from '#shared/domain/records/tables.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { isOfStation, madeBy, rowIsHere, type UnitScope } from './scope.repo.ts';

/** Who sealed a bundle, and what it may write here. */
export interface Sender {
  readonly station: Uint8Array;
  readonly role: StationRole;
  /** null at headquarters, which may write everything */
  readonly scope: UnitScope | null;
}

/** Tables in which a unit may make rows of its own; in all others a new row of a unit is a proposal and waits. */
const unitTables = ['person', 'person_fact', 'person_distinct', 'decision', 'award', 'movement', 'attachment'];

export type Verdict = 'allowed' | 'proposal' | 'outOfScope';

const asUnit = (cell: Cell | undefined): Uint8Array | null => (cell instanceof Uint8Array ? cell : null);

/** Whether a sender may add a row with these values. Source: sync.md §2.6, decisions D1, D2. */
export function mayInsert(
  db: ReadDb,
  sender: Sender,
  table: string,
  cell: (column: string) => Cell | undefined,
): Verdict {
  const { scope, station } = sender;
  if (!scope) return 'allowed';
  // Of a row that is not here yet nothing can be said; the reference to it makes this one wait.
  const ofOwner = (owner: string, id: Cell | undefined): Verdict =>
    !(id instanceof Uint8Array) || !rowIsHere(db, owner, id) || isOfStation(db, scope, station, owner, id)
      ? 'allowed'
      : 'outOfScope';
  // A unit that nobody knew yet: it says of itself that headquarters has to decide about it.
  if (table === 'unit' && cell('status') === 'proposed') return 'allowed';
  if (!unitTables.includes(table)) return 'proposal';
  if (table === 'award')
    return scope.hasInYear(asUnit(cell('unit_id')), Number(cell('year'))) ? 'allowed' : 'outOfScope';
  if (table === 'person') {
    const unit = asUnit(cell('unit_id'));
    return unit === null || scope.has(unit) ? 'allowed' : 'outOfScope';
  }
  if (table === 'person_fact') return ofOwner('person', cell('person_id'));
  if (table === 'person_distinct') {
    const both = [cell('person_id'), cell('other_id')].map((person) => ofOwner('person', person));
    return both.includes('outOfScope') ? 'outOfScope' : 'allowed';
  }
  if (table === 'attachment') {
    const owner = scanOwners.find((name) => name === cell('owner_table'));
    // Everybody may see every unit, so of units only the scope says whose they are.
    if (owner === 'unit') return scope.has(asUnit(cell('owner_id'))) ? 'allowed' : 'outOfScope';
    return owner === undefined ? 'outOfScope' : ofOwner(owner, cell('owner_id'));
  }
  if (table === 'movement') return scope.has(asUnit(cell('unit_id'))) ? 'allowed' : 'outOfScope';
  return 'allowed';
}

/** Where an award stands. */
export interface AwardPlace {
  readonly unit: Uint8Array;
  readonly year: number;
}

interface RowChange {
  readonly table: string;
  readonly row: Uint8Array;
  readonly column: string;
  readonly value: Cell;
  /** of an award, if it was read already */
  readonly award?: AwardPlace | undefined;
}

/** Whether a sender may change a field of a row that is here. Columns of headquarters are settled by rank, not here. */
export function mayUpdate(db: ReadDb, sender: Sender, change: RowChange): Verdict {
  const { scope, station } = sender;
  const { table, row, column, value } = change;
  if (!scope || !unitTables.includes(table)) return 'allowed';
  if (table === 'award') {
    const is = change.award ?? db.get<AwardPlace>('SELECT unit_id AS unit, year FROM award WHERE id = ?', row);
    const wasOwn = is !== undefined && scope.hasInYear(is.unit, is.year);
    const staysOwn =
      wasOwn &&
      (column === 'unit_id'
        ? scope.hasInYear(asUnit(value), is.year)
        : column !== 'year' || scope.hasInYear(is.unit, Number(value)));
    return staysOwn ? 'allowed' : 'outOfScope';
  }
  if (table === 'person') {
    const is = db.get<{ unit: Uint8Array | null }>('SELECT unit_id AS unit FROM person WHERE id = ?', row);
    const wasOwn = scope.has(is?.unit ?? null) || (!is?.unit && madeBy(db, 'person', row, station));
    const staysOwn = column !== 'unit_id' || value === null || scope.has(asUnit(value));
    return wasOwn && staysOwn ? 'allowed' : 'outOfScope';
  }
  return isOfStation(db, scope, station, table, row) ? 'allowed' : 'outOfScope';
}
