import { type MouseEvent, type PointerEvent, useRef, useState } from 'react';
import type { ColumnChange } from './grid-types.ts';

/** The hand trembles: a press that moves no further than this is still a click. */
const TREMBLE_PX = 6;

type Grip = { readonly id: string; readonly fromX: number; readonly widthPx: number; moving: boolean };

const headingOf = (event: PointerEvent): HTMLElement | null =>
  (event.currentTarget as HTMLElement).closest<HTMLElement>('[role="columnheader"]');

/** How many headings of the row begin left of where the hand is: the place that a column dropped there takes. */
function placeUnder(heading: HTMLElement, x: number, id: string): number {
  const others = [...(heading.parentElement?.children ?? [])].filter(
    (one): one is HTMLElement =>
      one instanceof HTMLElement && one.dataset.column !== undefined && one.dataset.column !== id,
  );
  return others.filter((one) => {
    const { left, width } = one.getBoundingClientRect();
    return left + width / 2 < x;
  }).length;
}

/** Draws a column wider by its right edge, or takes it elsewhere by its heading. */
export function useHeadingDrag(onChange: (change: ColumnChange, settled: boolean) => void) {
  const grip = useRef<Grip | undefined>(undefined);
  const dragged = useRef(false);
  const [drop, setDrop] = useState<{ readonly id: string; readonly to: number }>();
  const press = (event: PointerEvent, id: string, moving: boolean) => {
    const heading = headingOf(event);
    if (event.button !== 0 || !heading) return;
    dragged.current = false;
    grip.current = { id, fromX: event.clientX, widthPx: heading.offsetWidth, moving };
  };
  const width = (event: PointerEvent, settled: boolean) => {
    const held = grip.current;
    if (held) onChange({ kind: 'width', id: held.id, px: held.widthPx + event.clientX - held.fromX }, settled);
  };
  const end = () => {
    grip.current = undefined;
    setDrop(undefined);
  };
  return {
    drop,
    edge: (id: string) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        event.stopPropagation();
        press(event, id, false);
        event.currentTarget.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => width(event, false),
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        // A press that did not move is half of a double click.
        if (grip.current && event.clientX !== grip.current.fromX) width(event, true);
        end();
      },
      onPointerCancel: end,
      onClick: (event: MouseEvent) => event.stopPropagation(),
    }),
    heading: (id: string) => ({
      onPointerDown: (event: PointerEvent<HTMLElement>) => press(event, id, true),
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const held = grip.current;
        const heading = headingOf(event);
        if (!held?.moving || !heading || Math.abs(event.clientX - held.fromX) < TREMBLE_PX) return;
        if (!dragged.current) event.currentTarget.setPointerCapture(event.pointerId);
        dragged.current = true;
        setDrop({ id: held.id, to: placeUnder(heading, event.clientX, held.id) });
      },
      onPointerUp: () => {
        if (dragged.current && drop) onChange({ kind: 'place', id: drop.id, to: drop.to }, true);
        end();
      },
      onPointerCancel: end,
      onClickCapture: (event: MouseEvent) => {
        if (!dragged.current) return;
        dragged.current = false;
        event.stopPropagation();
      },
    }),
  };
}
