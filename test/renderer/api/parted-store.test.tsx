import { expect, test } from 'vitest';
import { makePartedStore, type PartStores, readParts } from '#renderer/api/parted-store.ts';

const parts = [
  { key: 'a', count: 3 },
  { key: 'b', count: 0 },
  { key: 'c', count: 450 },
];

function givenParts() {
  const asked: string[] = [];
  const load = async (offset: number, limit: number, part: string) => {
    asked.push(`${part} ${offset}`);
    const count = parts.find(({ key }) => key === part)?.count ?? 0;
    const length = Math.max(0, Math.min(limit, count - offset));
    return Array.from({ length }, (_, at) => ({ id: `${part}${offset + at}` }));
  };
  const stores: PartStores<{ id: string }> = new Map();
  const make = (shown = parts) => makePartedStore(shown, stores, load, ({ id }) => id);
  return { asked, load, make };
}

const settled = () => new Promise((done) => setTimeout(done));

test('rows of parts stand one behind the other, and only parts in sight are read', async () => {
  const { asked, make } = givenParts();
  const store = make();
  store.requestRange(0, 3);
  await settled();
  expect(asked).toEqual(['a 0']);
  store.requestRange(2, 20);
  await settled();
  expect([0, 2, 3, 19].map((at) => store.getRow(at)?.id)).toEqual(['a0', 'a2', 'c0', 'c16']);
  expect(asked).toEqual(['a 0', 'c 0']);
});

test('a part that is folded and unfolded again is not read twice', async () => {
  const { asked, make } = givenParts();
  make().requestRange(0, 10);
  await settled();
  make(parts.slice(2)).requestRange(0, 10);
  const again = make();
  again.requestRange(0, 10);
  await settled();
  expect(again.getRow(3)?.id).toBe('c0');
  expect(asked).toEqual(['a 0', 'c 0']);
});

test('whoever draws the list hears of every row that came', async () => {
  const { make } = givenParts();
  const store = make();
  let heard = 0;
  const stop = store.subscribe(() => {
    heard += 1;
  });
  store.requestRange(0, 5);
  await settled();
  expect(heard).toBe(2);
  stop();
});

test('rows are read across parts by their places', async () => {
  const { load } = givenParts();
  const rows = await readParts(parts, load, 2, 300);
  expect([rows.length, rows[0]?.id, rows[1]?.id, rows.at(-1)?.id]).toEqual([298, 'a2', 'c0', 'c296']);
});
