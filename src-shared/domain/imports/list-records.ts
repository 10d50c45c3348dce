import { fold } from '#shared/base/vi-text.ts';
import { type AwardFacts, awardKey, completeAward, identityOf, readAwardType, readDecision } from './award-records.ts';
import type { AwardIdentity } from './directory.ts';
import type { Section } from './group-rows.ts';
import { refKey } from './person-index.ts';
import type { PlannedAward, PlannedPerson } from './plan.ts';
import type { Reading } from './reading.ts';
import { type PlacedUnit, readCollective, readPerson } from './recipients.ts';
import { COLLECTIVE_FIELDS, PERSON_FIELDS, recordKind } from './record-kind.ts';
import type { Table } from './tables.ts';
import type { UnitEntry } from './unit-index.ts';
import { awardChanges, personChanges } from './updates.ts';

/** What a record came to: how many awards were taken, and to whom. */
export type RecordOutcome = { readonly kind: Section; readonly taken: number; readonly person?: number };

/** Reads one record of a list of awards and takes it, unless something in it is refused. */
export function takeRecord(reading: Reading, table: Table, section: Section | undefined): RecordOutcome {
  const { cells, row, context } = reading;
  const decision = readDecision(reading);
  const filled = table.awardColumns.filter((column) => cells.at(column) !== '');
  const columns = filled.length > 0 ? filled : [table.awardColumns[0]];
  const types = columns.flatMap((column) => readAwardType(column, decision, reading) ?? []);
  const kind = recordKind(cells, section, types[0], context.units);
  if (row.line.hidden) row.add('warning', 'import.rowHidden', {});
  const recipient = kind === 'person' ? 'individual' : 'collective';
  const complete = (): AwardFacts[] => types.flatMap((type) => completeAward(type, recipient, decision, reading) ?? []);
  if (kind === 'collective') {
    const placed = readCollective(reading);
    const awards = complete();
    if (placed) checkScope(reading, placed.unit, awards);
    if (row.isRefused || !placed) return refused(reading, kind);
    return takeAll(reading, kind, awards, collectiveOf(placed));
  }
  const read = readPerson(reading, decision.decidedOn ?? context.directory.today);
  const awards = complete();
  if (read) checkScope(reading, read.unit, awards);
  if (row.isRefused || !read) return refused(reading, kind);
  const person = placePerson(reading, read.person);
  const { team, rank, post } = read.person;
  const snapshot = { unitName: read.unit.name, ...(team && { team }), ...(rank && { rank }), ...(post && { post }) };
  const id = context.people.people[person]?.id;
  const known = id === undefined ? undefined : { personId: id };
  return takeAll(reading, kind, awards, { key: `p${person}`, recipient: { person }, snapshot, known }, person);
}

/** A person on a list without awards. */
export function takePerson(reading: Reading): RecordOutcome {
  const { row, context, cells, source } = reading;
  if (row.line.hidden) row.add('warning', 'import.rowHidden', {});
  const read = readPerson(reading, context.directory.today);
  if (read) checkScope(reading, read.unit, []);
  if (!read || row.isRefused) return refused(reading, 'person');
  const before = context.people.people.length;
  const person = placePerson(reading, read.person, (context.options.known ?? 'addOnly') !== 'addOnly');
  const first = context.people.people[person];
  const known = context.people.knownAs(person);
  if (person < before && first) row.add('repeat', 'import.repeatInFile', { sheet: first.sheet, row: first.row });
  else if (known) {
    const changes = personChanges(reading, read.person, known, read.unit);
    if (changes.length === 0)
      row.add('repeat', 'import.personKnown', {}, cells.use('person') ?? cells.use('recipient'));
    else {
      row.update();
      context.plannedUpdates.push({ ...source, table: 'person', id: known.id, changes });
    }
  }
  row.close('person', { person });
  return { kind: 'person', taken: person < before ? 0 : 1, person };
}

/**
 * Refused here already, in words, and not weeks later at headquarters: what this station has no say in. A unit that is
 * only proposed waits anyway. Source: decisions D1.
 */
function checkScope(
  { row, cells, context }: Reading,
  { id, name, waits }: UnitEntry,
  awards: readonly AwardFacts[],
): void {
  const { isOurs } = context.directory;
  if (!isOurs || id === undefined || waits) return;
  const ours = awards.length > 0 ? awards.every(({ year }) => isOurs(id, year)) : isOurs(id, null);
  const use = cells.use('unit') ?? cells.use('unitName') ?? cells.use('collective');
  if (!ours) row.add('refused', 'import.unitOutOfScope', { unit: name }, use);
}

function refused({ row }: Reading, kind: Section): RecordOutcome {
  row.close(kind, {});
  return { kind, taken: 0 };
}

function placePerson({ row, context, cells }: Reading, read: PlannedPerson, anywhere = false): number {
  const { person, alike, elsewhere } = context.people.place(read, anywhere);
  const use = cells.use('person') ?? cells.use('recipient');
  if (alike) row.add('note', 'import.peopleAlike', { sheet: alike.sheet, row: alike.row }, use);
  if (elsewhere) row.add('note', 'import.personElsewhere', {}, use);
  return person;
}

type Awarded = {
  readonly key: string;
  readonly recipient: PlannedAward['recipient'];
  readonly snapshot: PlannedAward['snapshot'];
  /** Set when the register may know it already. */
  readonly known: AwardIdentity['recipient'] | undefined;
};

function collectiveOf({ unit, team }: PlacedUnit): Awarded {
  return {
    key: `u${refKey(unit.ref)}/${team ? fold(team) : ''}`,
    recipient: { unit: unit.ref },
    snapshot: { unitName: unit.name, ...(team && { team }) },
    known: unit.id === undefined ? undefined : { unitId: unit.id, ...(team && { team }) },
  };
}

function takeAll(
  reading: Reading,
  kind: Section,
  awards: readonly AwardFacts[],
  to: Awarded,
  person?: number,
): RecordOutcome {
  const { row, source, context, cells } = reading;
  const field = cells.filled(...(kind === 'person' ? PERSON_FIELDS : COLLECTIVE_FIELDS));
  const use = field && cells.use(field);
  const first = context.plannedAwards.length;
  for (const award of awards) {
    const key = awardKey(award, to.key);
    const before = context.taken.get(key);
    if (before) row.add('repeat', 'import.repeatInFile', { sheet: before.sheet, row: before.row }, use);
    else if (to.known && context.directory.hasAward?.(identityOf(award, to.known))) {
      const now = context.directory.awardNow?.(identityOf(award, to.known));
      const changes = now ? awardChanges(reading, { ...award, snapshot: to.snapshot }, now) : [];
      context.taken.set(key, source);
      if (!now || changes.length === 0) row.add('repeat', 'import.repeatInRegister', {}, use);
      else {
        row.update();
        context.plannedUpdates.push({ ...source, table: 'award', id: now.id, changes });
      }
    } else {
      context.taken.set(key, source);
      context.plannedAwards.push({ ...source, recipient: to.recipient, ...award, snapshot: to.snapshot });
    }
  }
  const taken = context.plannedAwards.length - first;
  row.close(kind, { ...(taken > 0 && { award: first }), ...(person !== undefined && { person }) });
  return { kind, taken, ...(person !== undefined && { person }) };
}
