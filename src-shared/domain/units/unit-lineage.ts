import type { UnitBook, UnitEvent } from './unit-book.ts';

/** What makes one unit come of another. */
const passesOn = ({ kind }: UnitEvent): boolean => kind === 'merged' || kind === 'split' || kind === 'dissolved';

export interface Kin {
  readonly unitId: string;
  /** the event that tied it to the one before */
  readonly event: UnitEvent;
}

/**
 * The units that a unit came of, nearest first, through any number of mergers; each once, also where events close a circle.
 * Source: district police ended 28/02/2025 and commune police took over; Hải Dương joined Hải Phòng on 01/07/2025.
 */
export const predecessorsOf = (book: UnitBook, unitId: string): readonly Kin[] =>
  kinOf(unitId, (id) =>
    book.events
      .filter((event) => passesOn(event) && event.otherUnitId === id)
      .map((event) => ({ unitId: event.unitId, event })),
  );

/** The units that came of a unit, nearest first. */
export const successorsOf = (book: UnitBook, unitId: string): readonly Kin[] =>
  kinOf(unitId, (id) =>
    book.events
      .filter((event) => passesOn(event) && event.unitId === id)
      .flatMap((event) => (event.otherUnitId === null ? [] : [{ unitId: event.otherUnitId, event }])),
  );

function kinOf(unitId: string, next: (id: string) => readonly Kin[]): readonly Kin[] {
  const seen = new Set([unitId]);
  const found: Kin[] = [];
  const waiting = [unitId];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    for (const kin of next(id)) {
      if (seen.has(kin.unitId)) continue;
      seen.add(kin.unitId);
      found.push(kin);
      waiting.push(kin.unitId);
    }
  }
  return found;
}
