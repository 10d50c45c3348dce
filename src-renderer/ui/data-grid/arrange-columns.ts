/** How the columns of a list stand, as far as somebody changed it. */
export type Arrangement = {
  /** Ids from left to right; columns that are not named stand behind the one that they follow otherwise. */
  readonly order: readonly string[];
  /** Null: those that the list shows by itself. */
  readonly shown: readonly string[] | null;
  /** px, by id. */
  readonly widths: Readonly<Record<string, number>>;
};

export const asGiven: Arrangement = { order: [], shown: null, widths: {} };

export const isAsGiven = ({ order, shown, widths }: Arrangement): boolean =>
  order.length === 0 && shown === null && Object.keys(widths).length === 0;

type Arranged = { readonly id: string; readonly width: number; readonly grow?: number; readonly frozen?: boolean };

/** A column narrower than this has no heading to take hold of. */
export const NARROWEST_PX = 32;
export const WIDEST_PX = 900;

export const withinWidths = (px: number): number => Math.round(Math.max(NARROWEST_PX, Math.min(WIDEST_PX, px)));

/** All columns in their order and width; the frozen ones first, since they stay at the left edge. */
export function arrangeColumns<C extends Arranged>(
  columns: readonly C[],
  { order, widths }: Pick<Arrangement, 'order' | 'widths'>,
): readonly C[] {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const placed = order.flatMap((id) => byId.get(id) ?? []);
  for (const [at, column] of columns.entries()) {
    if (order.includes(column.id)) continue;
    const before = columns[at - 1];
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, column);
  }
  const wide = placed.map((column) => {
    const width = widths[column.id];
    // Drawn to a width it keeps it: a column that went on growing would run away from the hand.
    return width === undefined ? column : { ...column, width: withinWidths(width), grow: 0 };
  });
  return [...wide.filter(({ frozen }) => frozen), ...wide.filter(({ frozen }) => !frozen)];
}

/** @param to the place among `columns` that it takes; frozen columns stay among themselves */
export function movedColumn(
  arrangement: Arrangement,
  columns: readonly Arranged[],
  id: string,
  to: number,
): Arrangement {
  const moving = columns.find((column) => column.id === id);
  if (!moving) return arrangement;
  const others = columns.filter((column) => column !== moving);
  const frozen = others.filter((column) => column.frozen).length;
  const [least, most] = moving.frozen ? [0, frozen] : [frozen, others.length];
  const order = others.map((column) => column.id);
  order.splice(Math.max(least, Math.min(most, to)), 0, id);
  return { ...arrangement, order };
}

export const resizedColumn = (arrangement: Arrangement, id: string, px: number): Arrangement => ({
  ...arrangement,
  widths: { ...arrangement.widths, [id]: withinWidths(px) },
});
