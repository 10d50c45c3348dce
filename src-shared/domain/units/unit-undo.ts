import { addDays, type Day } from '../../base/local-date.ts';
import { ok, type Result, refuse } from '../../base/result.ts';
import { factsIn, type UnitBook, type UnitEvent, type UnitFacts } from './unit-book.ts';

export interface UndoPlan {
  readonly events: readonly string[];
  readonly periods: readonly string[];
  readonly set: readonly { readonly id: string; readonly facts: UnitFacts; readonly validTo: Day | null }[];
  /** units that were founded by it */
  readonly withdrawn: readonly string[];
}

/**
 * Takes back everything that one change made: what was so before is so again, with the corrections of typing made
 * since dropped where the change itself is. Only the newest change of every unit in it can be taken back, since an
 * older one has others built upon it.
 * @param isUsed whether awards, people or clusters name a unit
 * Refuses: record.gone, unit.laterChange, unit.inUse.
 */
export function planUndo(book: UnitBook, eventId: string, isUsed: (unitId: string) => boolean): Result<UndoPlan> {
  const asked = book.events.find(({ id }) => id === eventId);
  if (!asked) return refuse('record.gone');
  const { tx } = asked;
  const events = book.events.filter((event) => event.tx === tx);
  const founded = book.units.filter((unit) => unit.tx === tx && events.some(({ unitId }) => unitId === unit.id));
  const touched = new Set(events.map(({ unitId }) => unitId));
  for (const id of touched) {
    const name = book.byId.get(id)?.name ?? '';
    const newer = (row: { readonly tx: number; readonly unitId: string }): boolean => row.unitId === id && row.tx > tx;
    if (book.events.some(newer) || book.periodsOf(id).some(newer)) return refuse('unit.laterChange', { name });
  }
  for (const { id, name } of founded) {
    const below = book.units.some((unit) => unit.parentId === id && !touched.has(unit.id));
    const named = book.events.some((event) => event.otherUnitId === id && event.tx !== tx);
    if (below || named || isUsed(id)) return refuse('unit.inUse', { name });
  }
  const withdrawn = founded.map(({ id }) => id);
  const kept = [...touched].filter((id) => !withdrawn.includes(id));
  const periods = kept.flatMap((id) => book.periodsOf(id).filter((period) => period.tx === tx));
  const set = kept.flatMap((id) => {
    const unit = book.byId.get(id);
    if (!unit) return [];
    const before = periods.find(({ unitId }) => unitId === id) ?? unit;
    return [{ id, facts: factsIn(before), validTo: endedBy(events, id, unit.validTo) ? null : unit.validTo }];
  });
  return ok({ events: events.map(({ id }) => id), periods: periods.map(({ id }) => id), set, withdrawn });
}

const endedBy = (events: readonly UnitEvent[], unitId: string, validTo: Day | null): boolean =>
  events.some((event) => event.unitId === unitId && validTo === addDays(event.happenedOn, -1));
