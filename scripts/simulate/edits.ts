import type { Cell } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { type Station, write } from './station.ts';
import type { Step } from './steps.ts';
import { knows } from './versions.ts';
import { isThere, type Kind, may, noted, pick, stationOf, type World } from './world.ts';

const texts = ['một', 'hai', 'ba', 'bốn'];
const catalogueType = 'SELECT id FROM award_type ORDER BY sort_order, code LIMIT 1';

/** One person's writing at one station: what its program would not let her do does not happen. */
export function editAt(world: World, step: Extract<Step, { do: 'edit' }>): void {
  const at = stationOf(world, step.at);
  const [kind = 'person', column = ''] = step.field.split('.') as [Kind, string];
  const row = pick(world, kind, step.row);
  const value: Cell = column === 'register_seq' ? BigInt(step.value + 1) : (texts[step.value] ?? '');
  if (!knows(at, kind, column)) return;
  if (!isThere(at.register.read, kind, row) || !may(at, kind, row, column, value)) return;
  write(at, `${kind}.edit`, `UPDATE ${kind} SET ${column} = ? WHERE id = ?`, value, row);
  noted(world, at);
}

export function withdrawAt(world: World, step: Extract<Step, { do: 'withdraw' | 'restore' }>): void {
  const at = stationOf(world, step.at);
  const row = pick(world, step.what, step.row);
  const deleted = step.do === 'withdraw' ? 1n : 0n;
  if (!isThere(at.register.read, step.what, row) || !may(at, step.what, row, 'deleted', deleted)) return;
  write(at, `${step.what}.${step.do}`, `UPDATE ${step.what} SET deleted = ? WHERE id = ?`, deleted, row);
  noted(world, at);
}

/** A unit enters for a unit it is certified for, headquarters for any. */
function homeOf(world: World, at: Station, n: number): Uint8Array {
  const places = at.n === 0 ? world.records.unit.map((_, place) => place) : (world.scopes[at.n] ?? []);
  return world.records.unit[places[n % places.length] ?? 0] ?? new Uint8Array(16);
}

export function addAt(world: World, step: Extract<Step, { do: 'add' }>): void {
  const at = stationOf(world, step.at);
  const unit = homeOf(world, at, step.row);
  if (step.what === 'person') addPerson(world, at, unit);
  else if (step.what === 'award') addAward(world, at, unit, step.row);
  else addFact(world, at, step.row);
  noted(world, at);
}

export function addPerson(world: World, at: Station, unit: Uint8Array): void {
  const id = uuidToBytes(at.newId());
  const name = `Nguyễn Văn ${String.fromCharCode(65 + (world.records.person.length % 26))}`;
  write(
    at,
    'person.add',
    `INSERT INTO person (id, _tx, full_name, unit_id, kind, status, sort_key, fold_key) VALUES (?, :tx, ?, ?, 'police', 'active', '', '')`,
    id,
    name,
    unit,
  );
  world.records.person.push(id);
}

export function addAward(world: World, at: Station, unit: Uint8Array, n: number): void {
  const { read } = at.register;
  const type = read.get<{ id: Uint8Array }>(catalogueType)?.id;
  if (!type) throw new Error('no catalogue');
  const person = pick(world, 'person', n);
  const decision = decisionFor(world, at, n);
  const id = uuidToBytes(at.newId());
  write(
    at,
    'award.add',
    `INSERT INTO award (id, _tx, recipient_kind, person_id, unit_id, award_type_id, decision_id, year, level, unit_name, status)
     VALUES (?, :tx, ?, ?, ?, ?, ?, 2024, 'unit', 'Phòng', 'valid')`,
    id,
    isThere(read, 'person', person) ? 'individual' : 'collective',
    isThere(read, 'person', person) ? person : null,
    unit,
    type,
    decision,
  );
  world.records.award.push(id);
}

/** Every second award uses a decision that is there, where there is one. */
function decisionFor(world: World, at: Station, n: number): Uint8Array {
  const known = pick(world, 'decision', n >> 1);
  if (n % 2 === 1 && isThere(at.register.read, 'decision', known)) return known;
  const id = uuidToBytes(at.newId());
  write(
    at,
    'decision.add',
    `INSERT INTO decision (id, _tx, number, decided_on, level, fold_key) VALUES (?, :tx, ?, '2024-12-01', 'unit', '')`,
    id,
    `${world.records.decision.length + 1}/QĐ`,
  );
  world.records.decision.push(id);
  noted(world, at);
  return id;
}

function addFact(world: World, at: Station, n: number): void {
  const person = pick(world, 'person', n);
  if (!knows(at, 'person_fact')) return;
  if (!isThere(at.register.read, 'person', person) || !may(at, 'person', person, 'post', 'x')) return;
  const id = uuidToBytes(at.newId());
  write(
    at,
    'fact.add',
    `INSERT INTO person_fact (id, _tx, person_id, kind, valid_from, value) VALUES (?, :tx, ?, 'post', '2024-01-01', 'Cán bộ')`,
    id,
    person,
  );
  world.records.fact.push(id);
}

/** Headquarters gives a person to another unit. */
export function transfer(world: World, step: Extract<Step, { do: 'transfer' }>): void {
  const at = stationOf(world, 0);
  const row = pick(world, 'person', step.row);
  const unit = world.records.unit[step.unit];
  if (!unit || !isThere(at.register.read, 'person', row)) return;
  write(at, 'person.transfer', 'UPDATE person SET unit_id = ? WHERE id = ?', unit, row);
  noted(world, at);
}

/** Headquarters puts a unit under another; circles it would not make. */
export function moveUnit(world: World, step: Extract<Step, { do: 'moveUnit' }>): void {
  const at = stationOf(world, 0);
  const unit = world.records.unit[step.unit];
  const under = step.under === null ? null : world.records.unit[step.under];
  if (!unit || under === undefined || step.under === step.unit) return;
  for (let above = under; above; above = parentOf(at, above)) if (Buffer.compare(above, unit) === 0) return;
  write(at, 'unit.move', 'UPDATE unit SET parent_id = ? WHERE id = ?', under, unit);
  noted(world, at);
}

const parentOf = (at: Station, unit: Uint8Array): Uint8Array | null =>
  at.register.read.get<{ parent: Uint8Array | null }>('SELECT parent_id AS parent FROM unit WHERE id = ?', unit)
    ?.parent ?? null;
