import { expect, test } from 'vitest';
import { makePageStore, PAGE_ROWS } from '#renderer/api/page-store.ts';
import { secondsLeft } from '#renderer/api/seconds-left.ts';

type Row = { readonly id: string; readonly text: string };

/** A long list whose order and texts a test may change, and which pages were asked for. */
function setupList(length: number) {
  let rows: readonly Row[] = Array.from({ length }, (_, i) => ({ id: `r${i}`, text: `dòng ${i}` }));
  const asked: number[] = [];
  const store = makePageStore<Row>(
    async (offset, limit) => {
      asked.push(offset / PAGE_ROWS);
      return rows.slice(offset, offset + limit);
    },
    (row) => row.id,
  );
  const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
  const change = (next: (rows: readonly Row[]) => readonly Row[]) => {
    rows = next(rows);
  };
  return { store, asked, settled, change };
}

test('only the pages near the window are read, each once', async () => {
  const { store, asked, settled } = setupList(1000);
  store.requestRange(390, 420);
  store.requestRange(390, 420);
  await settled();
  expect(asked).toEqual([1, 2]);
  expect(store.getRow(400)?.text).toBe('dòng 400');
  expect(store.getRow(0)).toBeUndefined();
});

test('a drag across the list reads where it stops, not what it passed', async () => {
  const { store, asked, settled } = setupList(100_000);
  for (let row = 0; row < 90_000; row += 1_000) store.requestRange(row, row + 30);
  await settled();
  await settled();
  expect(asked.length).toBeLessThanOrEqual(3);
  expect(store.getRow(89_000)?.text).toBe('dòng 89000');
});

test('far pages are forgotten, so that memory does not grow with the list', async () => {
  const { store, settled } = setupList(20_000);
  for (let row = 0; row < 20_000; row += PAGE_ROWS) {
    store.requestRange(row, row + 30);
    await settled();
  }
  expect(store.getRow(0)).toBeUndefined();
  expect(store.getRow(19_999)?.text).toBe('dòng 19999');
});

test('a list begins with its first page before anybody knows its length, unless other rows were asked for', async () => {
  const { store, asked, settled } = setupList(1_000);
  expect(store.atLeast()).toBe(0);
  store.begin();
  await settled();
  expect(asked).toEqual([0]);
  expect(store.atLeast()).toBe(PAGE_ROWS);
  expect(store.end()).toBeUndefined();
  const scrolled = setupList(1_000);
  scrolled.store.requestRange(600, 620);
  scrolled.store.begin();
  await scrolled.settled();
  expect(scrolled.asked).toEqual([3]);
  expect(scrolled.store.atLeast()).toBe(4 * PAGE_ROWS);
});

test('a page that is not full tells where the list ends', async () => {
  const { store, settled } = setupList(250);
  store.requestRange(200, 230);
  await settled();
  expect(store.end()).toBe(250);
});

test('after an edit rows keep their places when the list is read again, and show what is new in them', async () => {
  const { store, settled, change } = setupList(3);
  store.requestRange(0, 3);
  await settled();
  store.hold();
  change(([a, b, c]) => [c, { ...a, text: 'mới' }, b] as readonly Row[]);
  store.refresh();
  await settled();
  expect([0, 1, 2].map((i) => store.getRow(i)?.id)).toEqual(['r0', 'r1', 'r2']);
  expect(store.getRow(0)?.text).toBe('mới');
  expect(store.outOfOrder()).toBe(true);
  store.reorder();
  await settled();
  expect([0, 1, 2].map((i) => store.getRow(i)?.id)).toEqual(['r2', 'r0', 'r1']);
  expect(store.outOfOrder()).toBe(false);
});

test('a row that was just written is shown at once in its place', async () => {
  const { store, settled } = setupList(3);
  store.requestRange(0, 3);
  await settled();
  const before = store.version();
  store.patch({ id: 'r1', text: 'đã sửa' });
  expect(store.getRow(1)?.text).toBe('đã sửa');
  expect(store.version()).toBeGreaterThan(before);
});

test('a load that breaks is kept to be thrown where the list is drawn', async () => {
  const fault = new Error('damaged');
  const store = makePageStore<Row>(
    () => Promise.reject(fault),
    (row) => row.id,
  );
  store.requestRange(0, 10);
  await new Promise((resolve) => setTimeout(resolve, 0));
  expect(store.fault()).toBe(fault);
});

test.each([
  [0, 0, 10_000, undefined],
  [1, 100, 10_000, undefined],
  [50, 100, 1_000, undefined],
  [50, 100, 10_000, 10],
  [99, 100, 10_000, 1],
])('%d of %d after %d ms: %s seconds left', (done, total, elapsedMs, seconds) => {
  expect(secondsLeft(done, total, elapsedMs)).toBe(seconds);
});

test('a held row that was written is known to stand where it no longer belongs, until the list is ordered', async () => {
  const { store, settled, change } = setupList(10);
  store.requestRange(0, 10);
  await settled();
  store.hold();
  store.patch({ id: 'r4', text: 'đã sửa' });
  change((rows) => rows.filter(({ id }) => id !== 'r4'));
  store.refresh();
  await settled();
  expect(store.getRow(4)).toEqual({ id: 'r4', text: 'đã sửa' });
  expect([...store.moved()]).toEqual(['r4']);
  store.reorder();
  await settled();
  expect(store.getRow(4)?.id).toBe('r5');
  expect([...store.moved()]).toEqual([]);
});
