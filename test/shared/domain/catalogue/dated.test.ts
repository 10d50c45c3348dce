import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/base/local-date.ts';
import { type Dated, findOverlap, gapsIn, inForce, isInForce, newestOn } from '#shared/domain/catalogue/dated.ts';

const span = (validFrom: string | null, validTo: string | null): Dated => ({ validFrom, validTo });

test('both ends of a period belong to it, and open ends reach everywhere', () => {
  expect(isInForce(span('2024-01-01', '2024-12-31'), '2024-01-01')).toBe(true);
  expect(isInForce(span('2024-01-01', '2024-12-31'), '2024-12-31')).toBe(true);
  expect(isInForce(span('2024-01-01', '2024-12-31'), '2025-01-01')).toBe(false);
  expect(isInForce(span(null, null), '1954-05-07')).toBe(true);
});

test('of two that hold on a day the one that began last is meant', () => {
  const rows = [span('2024-01-01', null), span(null, null), span('2025-01-01', null)];
  expect(inForce(rows, '2024-06-01')).toBe(rows[0]);
  expect(inForce(rows, '2023-06-01')).toBe(rows[1]);
  expect(newestOn([{ validFrom: '2024-01-01' }, { validFrom: null }], '2023-01-01')).toEqual({ validFrom: null });
});

test('a period that touches another by one day overlaps it; the day after does not', () => {
  const known = [span('2024-01-01', '2024-12-31')];
  expect(findOverlap(known, span('2024-12-31', null))).toBe(known[0]);
  expect(findOverlap(known, span('2025-01-01', null))).toBeUndefined();
  expect(findOverlap(known, span(null, '2023-12-31'))).toBeUndefined();
  expect(findOverlap(known, span(null, null))).toBe(known[0]);
});

test('the days between two periods are named, and those after the last where it ends', () => {
  expect(gapsIn([span('2024-01-01', null), span('2017-10-01', '2023-06-30')])).toEqual([
    { from: '2023-07-01', to: '2023-12-31' },
  ]);
  expect(gapsIn([span(null, '2023-12-31')])).toEqual([{ from: '2024-01-01', to: null }]);
  expect(gapsIn([span(null, '2023-12-31'), span('2024-01-01', null)])).toEqual([]);
  expect(gapsIn([])).toEqual([]);
});

test('no day lies both in a period and in a gap, and each day after the first beginning in one of them', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2024-01-01', n));
  const period = fc
    .tuple(day, fc.option(fc.integer({ min: 0, max: 20 })))
    .map(([from, length]): Dated => ({ validFrom: from, validTo: length === null ? null : addDays(from, length) }));
  fc.assert(
    fc.property(fc.array(period, { maxLength: 5 }), day, (rows, on) => {
      const inGap = gapsIn(rows).some((gap) => gap.from <= on && (gap.to === null || on <= gap.to));
      const begun = rows.some(({ validFrom }) => validFrom !== null && validFrom <= on);
      expect(inGap).toBe(begun && inForce(rows, on) === undefined);
    }),
  );
});
