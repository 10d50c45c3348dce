import { columnName, columnOwner } from './columns.ts';
import { type FieldKey, rowOf, textOf } from './oracle.ts';
import { checkTold } from './revoked.ts';
import { rowsInScope } from './scope.ts';
import { entry, readShown, type Shown } from './shown.ts';
import type { Station } from './station.ts';
import { headquarters, type World } from './world.ts';

/** A register shows what the oracle computes of the transactions that it has. */
export function checkOracle(world: World, at: Station, shown: Shown): void {
  for (const [field, heads] of shown.fields) {
    if (world.oracle.isAmbiguous(rowOf(field))) continue;
    const wanted = world.oracle.headsOf(shown, field);
    const [first] = wanted;
    if (!first) {
      world.broken.push(`3 ${at.name} shows ${nameOfField(field)}, of which it knows no change`);
      continue;
    }
    // Of what ships only the place is known here, not the value.
    const text = wanted.map(({ dot, value }) => entry(dot, dot === 'seed' ? '' : value));
    const have = heads.map((head) => (head.startsWith('seed=') ? 'seed=' : head));
    if (have[0] !== text[0] || [...have].sort().join() !== [...text].sort().join())
      world.broken.push(
        `3, 7 ${at.name} shows ${nameOfField(field)} as ${have.join(' | ')} and must show ${text.join(' | ')}`,
      );
  }
}

/** Stations that still speak. */
const unitsOf = ({ stations, revoked }: World): readonly Station[] =>
  stations.slice(1).filter(({ n }) => !revoked.has(n));

/** Each unit has headquarters' register as far as its scope goes, with all values that a field has. */
export function checkConverged(world: World): void {
  const hq = headquarters(world);
  const theirs = readShown(hq.register.read);
  checkOracle(world, hq, theirs);
  checkNothingLost(world);
  checkTold(world);
  for (const unit of unitsOf(world)) {
    const ours = readShown(unit.register.read);
    checkOracle(world, unit, ours);
    checkAuthority(world, unit, ours);
    const visible = rowsInScope(hq.register.read, world, unit.n);
    const told = refusedOf(unit);
    for (const row of theirs.rows) {
      if (!visible(row) || ours.rows.has(row)) continue;
      world.broken.push(`1 ${unit.name} lacks ${row}`);
    }
    for (const field of new Set([...theirs.fields.keys(), ...ours.fields.keys()])) {
      const row = rowOf(field);
      if (!visible(row) || !ours.rows.has(row) || !theirs.rows.has(row)) continue;
      const [one, other] = [theirs, ours].map(({ fields }) => fields.get(field)?.join(' | ') ?? 'as shipped');
      if (one !== other && !told.has(field))
        world.broken.push(`1 ${nameOfField(field)} is ${one} at headquarters and ${other} at ${unit.name}`);
    }
  }
  checkAuthority(world, hq, theirs);
}

/** Fields of which the station was told that headquarters did not take its word: it keeps that until a person settles it. */
const refusedOf = ({ register }: Station): ReadonlySet<FieldKey> =>
  new Set(
    register.read
      .all<{ tbl: number; row: Uint8Array; col: number }>('SELECT tbl, row, col FROM sync_refused')
      .map(({ tbl, row, col }) => `${tbl}.${Buffer.from(row).toString('hex')}.${col}`),
  );

const nameOfField = (field: FieldKey): string => `${columnName(field)} of ${rowOf(field)}`;

/** What a station holds of its own making is at headquarters: shown, beside it, in the history, or among what it set aside. */
function checkNothingLost(world: World): void {
  const hq = headquarters(world).register.read;
  const arrived = new Set(hq.all<Entry>(`SELECT ${place} FROM sync_log`).map(textOfEntry));
  const aside = new Set(
    hq
      .all<{ tbl: number; row: Uint8Array }>('SELECT tbl, row FROM sync_pending')
      .map(({ tbl, row }) => `${tbl}.${textOf(row)}`),
  );
  for (const unit of unitsOf(world)) {
    const own = unit.register.read.all<Entry>(
      `SELECT ${place} FROM sync_log l JOIN sync_tx t ON t.id = l.tx JOIN sync_site s ON s.n = t.site JOIN station o ON s.station = o.id`,
    );
    for (const made of own) {
      if (arrived.has(textOfEntry(made)) || aside.has(`${made.tbl}.${textOf(made.row)}`)) continue;
      world.broken.push(`6 headquarters never got ${textOfEntry(made)} of ${unit.name}`);
    }
  }
}

const place = 'op, tbl, row, col, val';
interface Entry {
  readonly op: string;
  readonly tbl: number;
  readonly row: Uint8Array;
  readonly col: number | null;
  readonly val: unknown;
}
const textOfEntry = ({ op, tbl, row, col, val }: Entry): string =>
  [op, tbl, textOf(row), col ?? '', textOf(val)].join('.');

/** What is shown in a column of headquarters was written by headquarters, or shipped. */
function checkAuthority(world: World, at: Station, shown: Shown): void {
  for (const [field, [first = '']] of shown.fields) {
    if (columnOwner(field) !== 'headquarters') continue;
    const dot = first.slice(0, first.indexOf('='));
    if (dot === 'seed') continue;
    const heads = world.oracle.headsOf(shown, field);
    const author = heads.find((head) => head.dot === dot);
    // A new row of a unit has no word of headquarters in it yet.
    const isOnly = heads.every(({ role }) => role === 'unit');
    if (author?.role === 'unit' && !isOnly)
      world.broken.push(`9 ${at.name} shows a unit's word in ${nameOfField(field)}`);
  }
}
