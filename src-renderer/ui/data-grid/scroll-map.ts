/** Where the scroller stands, and how far the drawn canvas is shifted against the whole list. All in px. */
export type ScrollPlace = { readonly scrollTop: number; readonly offset: number };

export type ScrollMap = {
  /** Height to give the canvas. */
  readonly canvasPx: number;
  /** What a scroll event to `scrollTop` means. Its own scrollTop may differ; the scroller is then set to it. */
  readonly follow: (from: ScrollPlace, scrollTop: number) => ScrollPlace;
  /** The place that shows `top` px of the whole list at the upper edge. */
  readonly goTo: (top: number) => ScrollPlace;
};

/**
 * Chromium draws no element beyond 33.5 million device px: at 200 % that is 16.7 million of ours, and at 400 % half of
 * it again. A canvas of 8 million is safe everywhere.
 */
export const LARGEST_CANVAS_PX = 8_000_000;

const PAGES = 100;

/**
 * Maps a list of any height onto a canvas that the engine can draw. Short lists are left alone. In long ones a small
 * step scrolls by exactly that step, so that the wheel feels the same everywhere; a jump (the scroll bar is dragged)
 * goes to the same share of the list. Both ends are reached exactly.
 */
export function makeScrollMap(listPx: number, windowPx: number, largestPx: number = LARGEST_CANVAS_PX): ScrollMap {
  const canvasPx = Math.min(listPx, largestPx);
  const pagePx = Math.max(1, canvasPx / PAGES);
  const pages = Math.max(1, Math.floor(listPx / pagePx));
  const shift = pages > 1 ? (listPx - canvasPx) / (pages - 1) : 0;
  const lowest = Math.max(0, listPx - windowPx);
  const offsetAt = (top: number) => Math.round(Math.min(pages - 1, Math.max(0, Math.floor(top / pagePx))) * shift);

  const goTo = (top: number): ScrollPlace => {
    const clamped = Math.max(0, Math.min(lowest, top));
    const offset = offsetAt(clamped);
    return { scrollTop: clamped - offset, offset };
  };
  const follow = (from: ScrollPlace, scrollTop: number): ScrollPlace => {
    const step = Math.abs(scrollTop - from.scrollTop);
    if (step === 0) return from;
    if (step < windowPx) return goTo(scrollTop + from.offset);
    if (canvasPx <= windowPx) return { scrollTop, offset: 0 };
    return { scrollTop, offset: offsetAt((scrollTop * lowest) / (canvasPx - windowPx)) };
  };
  return { canvasPx, follow, goTo };
}
