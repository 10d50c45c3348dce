import { useCallback, useMemo } from 'react';
import { type Arrangement, arrangeColumns, movedColumn, resizedColumn } from './arrange-columns.ts';
import type { Column, ColumnChange } from './grid-types.ts';

export type ArrangedColumns<Row> = {
  /** Every column in its order. */
  readonly all: readonly Column<Row>[];
  readonly shown: readonly Column<Row>[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onColumn: (change: ColumnChange) => void;
};

type Kept = {
  readonly arrangement: Arrangement;
  readonly setArrangement: (arrangement: Arrangement) => void;
};

/** Columns as somebody left them. @param standard which of them a list shows by itself; the same function each time */
export function useArrangedColumns<Row>(
  given: readonly Column<Row>[],
  { arrangement, setArrangement }: Kept,
  standard: (all: readonly Column<Row>[]) => readonly Column<Row>[] = everyOne,
): ArrangedColumns<Row> {
  const all = useMemo(() => arrangeColumns(given, arrangement), [given, arrangement]);
  const shown = useMemo(() => {
    const { shown: chosen } = arrangement;
    return chosen ? all.filter(({ id }) => chosen.includes(id)) : standard(all);
  }, [all, arrangement, standard]);
  const onColumn = useCallback(
    (change: ColumnChange) => setArrangement(changedBy(change, arrangement, all, shown)),
    [arrangement, setArrangement, all, shown],
  );
  return { all, shown, arrangement, onArrange: setArrangement, onColumn };
}

const everyOne = <Row>(all: readonly Column<Row>[]): readonly Column<Row>[] => all;

function changedBy<Row>(
  change: ColumnChange,
  arrangement: Arrangement,
  all: readonly Column<Row>[],
  shown: readonly Column<Row>[],
): Arrangement {
  if (change.kind === 'place') {
    const behind = shown.filter(({ id }) => id !== change.id)[change.to];
    const others = all.filter(({ id }) => id !== change.id);
    return movedColumn(arrangement, all, change.id, behind ? others.indexOf(behind) : others.length);
  }
  // Whoever draws one column wider does not mean another to give way for it.
  const kept = arrangement.shown ?? shown.map(({ id }) => id);
  return { ...resizedColumn(arrangement, change.id, change.px), shown: kept };
}
