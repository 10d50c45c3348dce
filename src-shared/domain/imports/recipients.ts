import { readBirth, readGender, readName, readServiceNumber, spellName } from './person-cells.ts';
import type { Field, PlannedPerson } from './plan.ts';
import type { Reading } from './reading.ts';
import { COLLECTIVE_FIELDS, looksLikeTeam, PERSON_FIELDS } from './record-kind.ts';
import { readService } from './service-cells.ts';
import type { UnitEntry, UnitMatch } from './unit-index.ts';

/** The unit a row belongs to, with a team of it where one is written. */
export type PlacedUnit = { readonly unit: UnitEntry; readonly team?: string };

/** The collective a row awards. Refuses in the row's log. */
export function readCollective(reading: Reading): PlacedUnit | undefined {
  const { cells, row, context, group, title } = reading;
  const field = cells.filled(...COLLECTIVE_FIELDS);
  const named = COLLECTIVE_FIELDS.find((one) => cells.has(one));
  if (!field) {
    if (!named || !cells.isSpoilt(named)) row.add('refused', 'import.nameEmpty', {}, named && cells.use(named));
    return undefined;
  }
  const match = context.units.find(cells.text(field));
  if (match.kind === 'one') return agreeing(match, field, reading);
  // A team has no entry of its own: it is a part of the unit beside it, or of the one in the heading above.
  const beside = unitBeside(field, reading) ?? group.get('unit')?.unit ?? title.unit;
  const byCode =
    field !== 'unitCode' && cells.text('unitCode') !== '' ? context.units.find(cells.text('unitCode')) : undefined;
  if (byCode?.kind === 'one') return admitted({ unit: byCode.unit }, 'unitCode', reading);
  if (beside && looksLikeTeam(cells.text(field)))
    return admitted({ unit: beside, team: cells.text(field) }, field, reading);
  refuseUnit(match, field, reading);
  return undefined;
}

/** A person and the unit they belong to; undefined when the row cannot be taken for a reason that is in its log. */
export function readPerson(
  reading: Reading,
  on: string,
): { readonly person: PlannedPerson; readonly unit: UnitEntry } | undefined {
  const { cells, row, source, context } = reading;
  const field = cells.filled(...PERSON_FIELDS);
  const expected = PERSON_FIELDS.find((one) => cells.has(one));
  const read = field && readName(cells.text(field), context.ranks, context.units);
  if (!field || !read || !/\p{L}/u.test(read.name)) {
    const column = field ?? expected;
    if (!column || !cells.isSpoilt(column)) row.add('refused', 'import.nameEmpty', {}, column && cells.use(column));
  }
  const name = field && read ? spellName(read.name, field, reading) : '';
  const placed = readPersonUnit(read?.rest, reading);
  const { team: teamWritten, ...service } = readService(reading, read?.rank, read?.rest);
  const birth = readBirth(on, reading);
  const marks = { ...readServiceNumber(reading), ...birth, ...readGender(reading) };
  if (!placed || row.isRefused) return undefined;
  const team = cells.text('team') || placed.team || teamWritten;
  const person = { ...source, name, unit: placed.unit.ref, ...marks, ...service, ...(team && { team }) };
  return { person, unit: placed.unit };
}

function readPersonUnit(behindName: string | undefined, reading: Reading): PlacedUnit | undefined {
  const { cells, row, context, group, title } = reading;
  const fields: readonly Field[] = ['unit', 'unitName', 'unitCode', 'parentUnit', 'rankPostUnit'];
  const within = context.units.within(cells.text('rankPostUnit') || (behindName ?? ''));
  if (within && !cells.filled('unit', 'unitName', 'unitCode')) return admitted(within, 'rankPostUnit', reading);
  const field = cells.filled(...fields);
  if (field) {
    const match = context.units.find(cells.text(field));
    if (match.kind === 'one') return agreeing(match, field, reading);
    const byCode = context.units.find(cells.text('unitCode'));
    if (byCode.kind === 'one') return admitted({ unit: byCode.unit }, 'unitCode', reading);
    refuseUnit(match, field, reading);
    return undefined;
  }
  const above = group.get('unit');
  if (above) return admitted(above, 'person', reading);
  if (title.unit) return admitted({ unit: title.unit }, 'person', reading);
  const expected = fields.find((one) => cells.has(one));
  if (!expected || !cells.isSpoilt(expected))
    row.add('refused', 'import.unitEmpty', {}, expected && cells.use(expected));
  return undefined;
}

/** Name and code of one row must mean the same unit. */
function agreeing(match: Extract<UnitMatch, { kind: 'one' }>, field: Field, reading: Reading): PlacedUnit | undefined {
  const { cells, row, context } = reading;
  const code = field === 'unitCode' ? '' : cells.text('unitCode');
  const other = code === '' ? undefined : context.units.find(code);
  if (other?.kind === 'one' && other.unit !== match.unit) {
    const candidates = [match.unit, other.unit].map((unit) => `${unit.code} ${unit.name}`).join('; ');
    row.add('refused', 'import.unitAmbiguous', { unit: cells.text(field), candidates }, cells.use('unitCode'));
    return undefined;
  }
  return admitted(match, field, reading);
}

function admitted(placed: PlacedUnit, field: Field, { cells, row }: Reading): PlacedUnit {
  const { unit } = placed;
  if (unit.waits) row.add('refused', 'import.unitWaits', { unit: unit.name }, cells.use(field));
  else if (unit.ended) row.add('note', 'import.unitEnded', { unit: unit.name }, cells.use(field));
  return { unit, ...(placed.team && { team: placed.team }) };
}

function refuseUnit(match: UnitMatch, field: Field, { cells, row, context }: Reading): void {
  const unit = cells.text(field);
  const candidates = match.kind === 'many' ? match.candidates : context.units.candidates(unit);
  if (candidates.length === 0) row.add('refused', 'import.unitUnknown', { unit }, cells.use(field));
  else row.add('refused', 'import.unitAmbiguous', { unit, candidates: candidates.join('; ') }, cells.use(field));
}

function unitBeside(field: Field, { cells, context }: Reading): UnitEntry | undefined {
  for (const other of ['unit', 'unitName', 'unitCode', 'parentUnit'] as const) {
    const match = other === field ? undefined : context.units.find(cells.text(other));
    if (match?.kind === 'one') return match.unit;
  }
  return undefined;
}
