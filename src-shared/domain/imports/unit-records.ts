import type { PlannedUnit } from './plan.ts';
import type { Reading } from './reading.ts';
import type { UnitEntry } from './unit-index.ts';

/**
 * Reads one row of a unit sheet: a unit that is known, one that headquarters adds, or one that a unit's station
 * proposes, whose rows then wait. Source: decisions D2.
 */
export function takeUnit(reading: Reading): void {
  const { cells, row, context, source } = reading;
  const nameField = cells.filled('unitName', 'unit', 'collective');
  const use = cells.use(nameField ?? 'unitName') ?? cells.use('unit');
  const name = nameField ? cells.text(nameField) : '';
  const code = cells.text('unitCode');
  const byCode = context.units.exact(code);
  const byName = context.units.exact(name);
  if (byCode && byName && byCode !== byName) {
    const candidates = [byCode, byName].map((unit) => `${unit.code} ${unit.name}`).join('; ');
    row.add('refused', 'import.unitAmbiguous', { unit: name, candidates }, use);
  }
  const known = byCode ?? byName;
  if (!known && name === '' && !(use && cells.isSpoilt(use.column))) row.add('refused', 'import.nameEmpty', {}, use);
  if (!known && code === '' && context.options.role === 'headquarters' && name !== '')
    row.add('refused', 'import.unitCodeMissing', { unit: name }, cells.use('unitCode'));
  const before = known && context.listedUnits.get(known);
  if (before) row.add('repeat', 'import.repeatInFile', { sheet: before.sheet, row: before.row }, use);
  if (row.isRefused || before) {
    row.close('unit', {});
    return;
  }
  const unit = context.plannedUnits.length;
  const entry = known ?? newUnit(code, name, unit, reading);
  if (byCode && !byName && name !== '')
    row.add('warning', 'import.unitNameTaken', { unit: name, code: byCode.code }, use);
  if (entry.waits) row.add('refused', 'import.unitWaits', { unit: entry.name }, use);
  context.listedUnits.set(entry, source);
  context.plannedUnits.push(planned(entry, known !== undefined, reading));
  row.close('unit', { unit });
}

function newUnit(code: string, name: string, at: number, { context }: Reading): UnitEntry {
  const waits = context.options.role === 'unit';
  const entry: UnitEntry = { ref: { added: at }, code, name, waits, ended: false };
  context.units.add(entry);
  return entry;
}

function planned(entry: UnitEntry, isKnown: boolean, { cells, source }: Reading): PlannedUnit {
  const parent = cells.text('parentUnit');
  const cluster = cells.text('cluster');
  return {
    ...source,
    outcome: entry.waits ? 'propose' : isKnown ? 'known' : 'add',
    ...(entry.id !== undefined && { id: entry.id }),
    ...(entry.code && { code: entry.code }),
    name: entry.name,
    ...(parent && { parent }),
    ...(cluster && { cluster }),
  };
}
