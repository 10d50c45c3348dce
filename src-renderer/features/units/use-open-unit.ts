import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { UnitRow } from '#shared/api/units.ts';
import type { DataGridHandle } from '../../ui/data-grid/grid-types.ts';

export type OpenUnit = {
  readonly grid: RefObject<DataGridHandle | null>;
  /** The unit whose page is open. */
  readonly openId: string | undefined;
  readonly onActiveRow: (unit: UnitRow | undefined, index: number) => void;
  /** Opens a unit's page and puts the hand on its row, if it has one. */
  readonly open: (id: string) => void;
};

/**
 * The page beside the list follows the hand. One that was asked for by name, by a link or after a change, opens with the
 * hand on its row; a unit that is not in the list, as one that has ended, keeps its page until the hand moves.
 */
export function useOpenUnit(start: string | undefined, shown: readonly UnitRow[]): OpenUnit {
  const grid = useRef<DataGridHandle>(null);
  const [openId, setOpenId] = useState(start);
  const under = useRef<number | undefined>(undefined);
  const latest = useRef({ shown, openId });
  latest.current = { shown, openId };
  const goTo = useCallback((id: string | undefined) => {
    const at = latest.current.shown.findIndex((unit) => unit.id === id);
    if (at >= 0) grid.current?.goTo({ row: at, col: 0 });
  }, []);
  // Rows came or went: the hand stays with its unit, not with its place, unless the person is typing elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever other rows are shown
  useEffect(() => {
    const focus = document.activeElement;
    const elsewhere = focus !== null && focus !== document.body && !focus.closest('[role="grid"]');
    if (!elsewhere) goTo(latest.current.openId);
  }, [goTo, shown]);
  const onActiveRow = useCallback((unit: UnitRow | undefined, index: number) => {
    const moved = index !== under.current;
    const first = under.current === undefined;
    if (!unit || !moved) return;
    under.current = index;
    // The list begins with the hand on its first row; what was asked for comes before it.
    if (!first || latest.current.openId === undefined) setOpenId(unit.id);
  }, []);
  const open = useCallback(
    (id: string) => {
      setOpenId(id);
      goTo(id);
    },
    [goTo],
  );
  return { grid, openId, onActiveRow, open };
}
