import type { ReadDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { scanOwners } from '#shared/domain/records/tables.ts';
import { type Scope, unitsOfScope, unitsOfYear } from '#shared/domain/sync/scope.ts';

type Bytes = Uint8Array | null;

/** The units of a certificate with everything below them, as the unit tree stands now. */
export interface UnitScope {
  /** in any year */
  has(unit: Bytes): boolean;
  hasInYear(unit: Bytes, year: number): boolean;
  units(): readonly Uint8Array[];
  unitsInYear(year: number): readonly Uint8Array[];
}

/** Everybody's to read, and headquarters' alone to write. */
const sharedTables: readonly string[] = [
  'unit',
  'unit_period',
  'unit_event',
  'cluster',
  'cluster_member',
  'award_type',
  'award_rate',
  'base_salary',
  'rule',
];

export const isSharedTable = (table: string): boolean => sharedTables.includes(table);

export const rowIsHere = (db: ReadDb, table: string, id: Uint8Array): boolean =>
  db.get(`SELECT 1 FROM ${table} WHERE id = ?`, id) !== undefined;

/** Gives a function that says the same and remembers what it found: rows are never removed, so what is here stays. */
export function presence(db: ReadDb): (table: string, id: Uint8Array) => boolean {
  const here = new Map<string, Set<string>>();
  return (table, id) => {
    const known = here.get(table) ?? new Set();
    here.set(table, known);
    const key = Buffer.from(id.buffer, id.byteOffset, id.byteLength).toString('latin1');
    if (known.has(key)) return true;
    if (!rowIsHere(db, table, id)) return false;
    if (known.size > 50_000) known.clear();
    known.add(key);
    return true;
  };
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const bytesOf = (ids: ReadonlySet<string>): readonly Uint8Array[] => [...ids].map((id) => Buffer.from(id, 'hex'));

export function unitScope(db: ReadDb, scope: Scope): UnitScope {
  const below = new Map<string, string[]>();
  for (const { id, parent } of db.all<{ id: Uint8Array; parent: Uint8Array }>(
    'SELECT id, parent_id AS parent FROM unit WHERE parent_id IS NOT NULL',
  )) {
    const siblings = below.get(hex(parent)) ?? [];
    siblings.push(hex(id));
    below.set(hex(parent), siblings);
  }
  const withSubtrees = (unitIds: Iterable<string>): ReadonlySet<string> => {
    const found = new Set<string>();
    const waiting = [...unitIds].map((id) => hex(uuidToBytes(id)));
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      // Also ends a circle, which concurrent moves of units can make.
      if (found.has(unit)) continue;
      found.add(unit);
      waiting.push(...(below.get(unit) ?? []));
    }
    return found;
  };
  const all = withSubtrees(unitsOfScope(scope));
  const years = new Map<number, ReadonlySet<string>>();
  const ofYear = (year: number): ReadonlySet<string> => {
    const known = years.get(year) ?? withSubtrees(unitsOfYear(scope, year));
    years.set(year, known);
    return known;
  };
  return {
    has: (unit) => unit !== null && all.has(hex(unit)),
    hasInYear: (unit, year) => unit !== null && ofYear(year).has(hex(unit)),
    units: () => bytesOf(all),
    unitsInYear: (year) => bytesOf(ofYear(year)),
  };
}

/** Whether a row was made by a station, under whichever of its sites. */
export const madeBy = (db: ReadDb, table: string, row: Uint8Array, station: Uint8Array): boolean =>
  db.get(
    `SELECT 1 FROM ${table} r JOIN sync_tx t ON t.id = r._tx JOIN sync_site s ON s.n = t.site WHERE r.id = +? AND s.station = +?`,
    row,
    station,
  ) !== undefined;

interface AwardPlace {
  readonly unit: Uint8Array;
  readonly year: number;
  readonly personUnit: Bytes;
}

const awardPlaces = `SELECT a.unit_id AS unit, a.year, p.unit_id AS personUnit FROM award a LEFT JOIN person p ON p.id = a.person_id`;

const holdsAward = (scope: UnitScope, { unit, year, personUnit }: AwardPlace): boolean =>
  scope.hasInYear(unit, year) || scope.has(personUnit);

/** Whether an award, a person or a decision belongs to a station, by the rows as they are now. */
export function isOfStation(
  db: ReadDb,
  scope: UnitScope,
  station: Uint8Array,
  table: string,
  row: Uint8Array,
): boolean {
  switch (table) {
    case 'award': {
      const place = db.get<AwardPlace>(`${awardPlaces} WHERE a.id = +?`, row);
      return place !== undefined && holdsAward(scope, place);
    }
    case 'person': {
      const person = db.get<{ unit: Bytes }>('SELECT unit_id AS unit FROM person WHERE id = ?', row);
      if (!person) return false;
      if (scope.has(person.unit)) return true;
      if (person.unit === null && madeBy(db, 'person', row, station)) return true;
      return db
        .all<{ unit: Uint8Array; year: number }>('SELECT unit_id AS unit, year FROM award WHERE person_id = ?', row)
        .some(({ unit, year }) => scope.hasInYear(unit, year));
    }
    case 'decision': {
      if (madeBy(db, 'decision', row, station)) return true;
      return db
        .all<AwardPlace>(`${awardPlaces} WHERE a.decision_id = +?`, row)
        .some((place) => holdsAward(scope, place));
    }
    case 'person_fact': {
      const fact = db.get<{ person: Uint8Array }>('SELECT person_id AS person FROM person_fact WHERE id = ?', row);
      return fact !== undefined && isOfStation(db, scope, station, 'person', fact.person);
    }
    case 'person_distinct': {
      const pair = db.get<{ one: Uint8Array; other: Uint8Array }>(
        'SELECT person_id AS one, other_id AS other FROM person_distinct WHERE id = ?',
        row,
      );
      return (
        pair !== undefined &&
        [pair.one, pair.other].every((person) => isOfStation(db, scope, station, 'person', person))
      );
    }
    case 'movement': {
      const movement = db.get<{ unit: Bytes }>('SELECT unit_id AS unit FROM movement WHERE id = ?', row);
      return movement !== undefined && (movement.unit === null || scope.has(movement.unit));
    }
    case 'attachment': {
      const scan = db.get<{ owner: string; id: Uint8Array }>(
        'SELECT owner_table AS owner, owner_id AS id FROM attachment WHERE id = ?',
        row,
      );
      if (!scan || !scanOwners.some((owner) => owner === scan.owner)) return false;
      return scan.owner === 'unit' ? scope.has(scan.id) : isOfStation(db, scope, station, scan.owner, scan.id);
    }
    default:
      return isSharedTable(table);
  }
}
