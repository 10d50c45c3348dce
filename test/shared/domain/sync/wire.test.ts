import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type WireChange, WireError, type WireTx } from '#shared/domain/sync/wire.ts';
import { changeDecoder, encodeChanges } from '#shared/domain/sync/wire-changes.ts';
import { encodeTransactions, transactionDecoder } from '#shared/domain/sync/wire-transactions.ts';

const rowId = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('base64url'));
const bytes = fc.uint8Array({ maxLength: 40 }).map((b) => [Buffer.from(b).toString('base64url')] as const);
const text = fc.string({ unit: 'grapheme' });
const number = fc.oneof(fc.maxSafeInteger(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }));
const value = fc.oneof(
  fc.constant(null),
  number.filter((n) => !Object.is(n, -0)),
  text,
  bytes,
);
const columnId = fc.integer({ min: 1, max: 65_535 });
const siteCount = 3;
const dot = fc.tuple(fc.nat({ max: siteCount - 1 }), fc.nat({ max: 10_000 }));

const insert = fc
  .record({
    row: rowId,
    table: columnId,
    cells: fc.uniqueArray(fc.tuple(columnId, value), { selector: ([c]) => c, maxLength: 20 }),
  })
  .map(({ row, table, cells }) => ({
    op: 'I' as const,
    row,
    table,
    columns: cells.map(([c]) => c),
    values: cells.map(([, v]) => v),
  }));
const update = fc.record({
  op: fc.constant('U' as const),
  row: rowId,
  table: columnId,
  column: columnId,
  prev: fc.array(dot, { maxLength: 4 }),
  value,
});
const changes = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.oneof(insert, update)), { maxLength: 30 }).map((steps) => {
  let tx = 0;
  return steps.map(([step, change]): WireChange => {
    tx += step;
    return { ...change, tx };
  });
});

const transactions = fc
  .array(
    fc.tuple(fc.nat({ max: siteCount - 1 }), fc.integer({ min: 1, max: 50 }), fc.nat({ max: 2 ** 40 }), text, text),
    { maxLength: 30 },
  )
  .map((steps) => {
    const seqOf = [0, 0, 0];
    return steps.map(([site, step, hlc, actor, action]): WireTx => {
      seqOf[site] = (seqOf[site] ?? 0) + step;
      return { site, seq: seqOf[site], hlc, actor, action };
    });
  });

const throughJson = (lines: Iterable<unknown>): unknown[] => [...lines].map((line) => JSON.parse(JSON.stringify(line)));

test('transactions come back from their lines as they were', () => {
  fc.assert(
    fc.property(transactions, (all) => {
      expect(throughJson(encodeTransactions(all)).map(transactionDecoder(siteCount))).toEqual(all);
    }),
    { seed: 20_241_220 },
  );
});

test('changes come back from their lines as they were, with columns nobody here knows', () => {
  fc.assert(
    fc.property(changes, (all) => {
      expect(throughJson(encodeChanges(all)).map(changeDecoder(200, siteCount))).toEqual(all);
    }),
    { seed: 20_241_220 },
  );
});

test('whatever JSON a line is, it is decoded or refused, never anything else', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 8 })), (line) => {
      for (const decode of [transactionDecoder(siteCount), changeDecoder(5, siteCount)]) {
        try {
          decode(line);
        } catch (error) {
          expect(error).toBeInstanceOf(WireError);
        }
      }
    }),
    { seed: 20_241_220 },
  );
});

const row = 'AAAAAAAAAAAAAAAAAAAAAA';

test.each([
  [[0, 'D', 7, row, 2, [], 1]],
  [[5, 'U', 7, row, 2, [], 1]],
  [[-1, 'U', 7, row, 2, [], 1]],
  [[0.5, 'U', 7, row, 2, [], 1]],
  [['0', 'U', 7, row, 2, [], 1]],
  [[0, 'U', 0, row, 2, [], 1]],
  [[0, 'U', 7, `${row.slice(1)}B`, 2, [], 1]],
  [[0, 'U', 7, 'short', 2, [], 1]],
  [[0, 'U', 7, row, 65_536, [], 1]],
  [[0, 'U', 7, row, 2, [0], 1]],
  [[0, 'U', 7, row, 2, [3, 1], 1]],
  [[0, 'U', 7, row, 2, Array(1002).fill(0), 1]],
  [[0, 'U', 7, row, 2, []]],
  [[0, 'U', 7, row, 2, [], 1, 2]],
  [[0, 'U', 7, row, 2, [], true]],
  [[0, 'U', 7, row, 2, [], { a: 1 }]],
  [[0, 'U', 7, row, 2, [], ['a', 'b']]],
  [[0, 'U', 7, row, 2, [], ['a b']]],
  [[0, 'U', 7, row, 2, [], '\ud800']],
  [[0, 'U', 7, row, 2, [], 2 ** 53]],
  [[0, 'I', 7, row, [1]]],
  [[0, 'I', 7, row, [1, 'a', 1, 'b']]],
  [[0, 'I', 7, row, ['1', 'a']]],
  [[0, 'I', 7, row, { 1: 'a' }]],
  [[0, 'I', 7, row, Array(1002).fill(null)]],
])('the change %j is refused', (line) => {
  expect(() => changeDecoder(5, siteCount)(line)).toThrow(WireError);
});

test.each([
  [[3, 1, 1, 'Lan', 'a']],
  [[0, 0, 1, 'Lan', 'a']],
  [[0, -1, 1, 'Lan', 'a']],
  [[0, 1, -1, 'Lan', 'a']],
  [[0, 1, 1, 'Lan']],
  [[0, 1, 1, 'x'.repeat(401), 'a']],
  [[0, 1, 1, null, 'a']],
  [[0, 2 ** 53, 1, 'Lan', 'a']],
])('the transaction %j is refused', (line) => {
  expect(() => transactionDecoder(siteCount)(line)).toThrow(WireError);
});

test('numbers of a site that do not rise, and changes out of order, are a bug of the writer', () => {
  const tx = { site: 0, seq: 5, hlc: 1, actor: '', action: '' };
  expect(() => [...encodeTransactions([tx, tx])]).toThrow('out of order');
  const change = { op: 'U', table: 1, row, column: 1, prev: [], value: null } as const;
  expect(() => [
    ...encodeChanges([
      { ...change, tx: 1 },
      { ...change, tx: 0 },
    ]),
  ]).toThrow('out of order');
});
