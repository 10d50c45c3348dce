import type { MovementRow } from '#shared/api/movements.ts';
import type { ViewState } from '#shared/api/views.ts';
import { yearOf } from '#shared/base/local-date.ts';
import { fold } from '#shared/base/vi-text.ts';
import { type MovementKind, movementKinds } from '#shared/domain/movements.ts';
import { type SyncState, syncStates } from '#shared/domain/sync/marks.ts';

export type MovementFilter = {
  readonly text: string;
  readonly year?: number | undefined;
  readonly kind?: MovementKind | undefined;
  readonly mark?: SyncState | undefined;
};

/** A saved view's filter; what no longer means anything is left out. */
export function readFilter({ text, year, kind, mark }: ViewState['filter']): MovementFilter {
  return {
    text: typeof text === 'string' ? text : '',
    year: typeof year === 'number' ? year : undefined,
    kind: movementKinds.find((one) => one === kind),
    mark: syncStates.find((one) => one === mark),
  };
}

/** The years in which a movement runs; what has not begun on paper stands in every year. */
function runsIn({ startsOn, endsOn }: MovementRow, year: number): boolean {
  if (startsOn === '' && endsOn === '') return true;
  const first = yearOf(startsOn || endsOn);
  return first <= year && year <= yearOf(endsOn || startsOn);
}

/** Every year in which some movement runs, newest first. */
export function yearsOf(movements: readonly MovementRow[]): readonly number[] {
  const days = movements.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).filter((day) => day !== '');
  return [...new Set(days.map(yearOf))].sort((a, b) => b - a);
}

export function filterMovements(
  movements: readonly MovementRow[],
  { text, year, kind, mark }: MovementFilter,
  marks: Readonly<Record<string, SyncState>> = {},
): readonly MovementRow[] {
  const words = fold(text).split(' ');
  return movements.filter((movement) => {
    const key = fold(`${movement.name} ${movement.planNumber} ${movement.slogan}`);
    return (
      (year === undefined || runsIn(movement, year)) &&
      (kind === undefined || movement.kind === kind) &&
      (mark === undefined || marks[movement.id] === mark) &&
      words.every((word) => key.includes(word))
    );
  });
}
