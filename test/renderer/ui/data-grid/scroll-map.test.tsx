import { expect, test } from 'vitest';
import { makeScrollMap, type ScrollPlace } from '#renderer/ui/data-grid/scroll-map.ts';

const ROW = 32;
const WINDOW = 600;
const million = makeScrollMap(1_000_000 * ROW, WINDOW);

const shownTop = ({ scrollTop, offset }: ScrollPlace) => scrollTop + offset;

test('a short list is scrolled by the engine itself', () => {
  const map = makeScrollMap(5_000 * ROW, WINDOW);
  expect(map.canvasPx).toBe(160_000);
  expect(map.follow({ scrollTop: 0, offset: 0 }, 90_000)).toEqual({ scrollTop: 90_000, offset: 0 });
});

test('a million rows fit a canvas that is drawn at 400 %', () => {
  expect(million.canvasPx).toBe(8_000_000);
});

test('dragging the bar to its ends shows the first and the last row exactly', () => {
  const end = million.follow({ scrollTop: 0, offset: 0 }, million.canvasPx - WINDOW);
  expect(shownTop(end)).toBe(1_000_000 * ROW - WINDOW);
  expect(shownTop(million.follow(end, 0))).toBe(0);
});

test('a turn of the wheel scrolls by just that much, anywhere in the list', () => {
  for (const row of [0, 1, 2_499, 2_500, 250_000, 777_777, 999_000]) {
    let place = million.goTo(row * ROW);
    for (const step of [100, 100, -53, 599, -599]) {
      const before = shownTop(place);
      place = million.follow(place, place.scrollTop + step);
      expect(shownTop(place) - before).toBe(Math.max(step, -before));
    }
  }
});

test('wheeling on from the middle of the canvas reaches the end of the list', () => {
  const bottom = 1_000_000 * ROW - WINDOW;
  let place = million.goTo(bottom - 50_000);
  for (let turn = 0; turn < 200; turn++) place = million.follow(place, place.scrollTop + 300);
  expect(shownTop(place)).toBe(bottom);
});

test('every row can be gone to, and the canvas is never left', () => {
  for (let row = 0; row < 1_000_000; row += 7_919) {
    const place = million.goTo(row * ROW);
    expect(shownTop(place)).toBe(row * ROW);
    expect(place.scrollTop).toBeGreaterThanOrEqual(0);
    expect(place.scrollTop).toBeLessThanOrEqual(million.canvasPx - WINDOW);
  }
});

test('a list shorter than its window stays at the top', () => {
  const map = makeScrollMap(3 * ROW, WINDOW);
  expect(map.goTo(64)).toEqual({ scrollTop: 0, offset: 0 });
});
