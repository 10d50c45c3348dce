import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { makeScrollMap, type ScrollPlace } from './scroll-map.ts';

/** Lines drawn beyond each edge, so that a turn of the wheel finds them ready. */
const OVERSCAN = 6;
/** Before the first measurement, and where nothing is laid out at all. */
const HEIGHT_UNKNOWN_PX = 640;

export type GridView = {
  /** First line drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** What to take from a line's place in the whole list to get its place on the canvas. */
  readonly offset: number;
};

export type GridScroll = {
  readonly view: GridView;
  readonly canvasPx: number;
  readonly pageLines: number;
  readonly onScroll: () => void;
  /** Scrolls as little as needed to show a line whole. */
  readonly reveal: (line: number) => void;
};

type Measures = { readonly lineCount: number; readonly linePx: number; readonly headPx: number };

/** Which lines of a list of any length to draw, and where. */
export function useGridScroll(
  scroller: RefObject<HTMLElement | null>,
  { lineCount, linePx, headPx }: Measures,
): GridScroll {
  const [heightPx, setHeight] = useState(HEIGHT_UNKNOWN_PX);
  const windowPx = Math.max(linePx, heightPx - headPx);
  const map = useMemo(() => makeScrollMap(lineCount * linePx, windowPx), [lineCount, linePx, windowPx]);
  const place = useRef<ScrollPlace>({ scrollTop: 0, offset: 0 });
  const viewOf = useCallback(
    ({ scrollTop, offset }: ScrollPlace, beyond: number): GridView => {
      const top = scrollTop + offset;
      const from = Math.max(0, Math.floor(top / linePx) - beyond);
      return { from, to: Math.min(lineCount, Math.ceil((top + windowPx) / linePx) + beyond), offset };
    },
    [lineCount, linePx, windowPx],
  );
  const [view, setView] = useState<GridView>(() => viewOf(place.current, OVERSCAN));
  const drawn = useRef(view);

  const settle = useCallback(
    (next: ScrollPlace, draw: (set: () => void) => void) => {
      // Of a jump nothing drawn is of use any more: then only what is in sight is drawn, as fast as can be.
      const step = Math.abs(next.scrollTop + next.offset - place.current.scrollTop - place.current.offset);
      place.current = next;
      const element = scroller.current;
      if (element && Math.abs(element.scrollTop - next.scrollTop) >= 1) element.scrollTop = next.scrollTop;
      const wanted = viewOf(next, step < windowPx ? OVERSCAN : 0);
      const { from, to, offset } = drawn.current;
      if (wanted.from === from && wanted.to === to && wanted.offset === offset) return;
      drawn.current = wanted;
      draw(() => setView(wanted));
    },
    [scroller, viewOf, windowPx],
  );
  // Drawn before the frame is shown: a list that scrolls into white is the worst of stutters.
  const onScroll = useCallback(() => {
    if (scroller.current) settle(map.follow(place.current, scroller.current.scrollTop), flushSync);
  }, [map, scroller, settle]);
  const reveal = useCallback(
    (line: number) => {
      const top = place.current.scrollTop + place.current.offset;
      const linePlace = line * linePx;
      if (linePlace < top) settle(map.goTo(linePlace), (set) => set());
      else if (linePlace + linePx > top + windowPx) settle(map.goTo(linePlace + linePx - windowPx), (set) => set());
    },
    [linePx, map, settle, windowPx],
  );

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = () => setHeight(element.clientHeight || HEIGHT_UNKNOWN_PX);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  // Another length or height: the same rows stay at the upper edge as far as the list still reaches.
  useEffect(() => {
    settle(map.goTo(place.current.scrollTop + place.current.offset), (set) => set());
  }, [map, settle]);
  return { view, canvasPx: map.canvasPx, pageLines: Math.max(1, Math.floor(windowPx / linePx) - 1), onScroll, reveal };
}
