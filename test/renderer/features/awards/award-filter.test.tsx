import { expect, test } from 'vitest';
import {
  apiFilter,
  apiSort,
  isNarrowed,
  startFilter,
  withoutFilters,
  yearShown,
} from '#renderer/features/awards/award-filter.ts';

const years = [2022, 2024, 2023];

test('the list begins with the newest year; one unit’s with all of them', () => {
  expect(apiFilter(startFilter({}), years)).toEqual({ year: 2024 });
  expect(apiFilter(startFilter({ unitId: 'u' }), years)).toEqual({ unitId: 'u' });
  expect(apiFilter(startFilter({ unitId: 'u', year: 2022 }), years)).toEqual({ unitId: 'u', year: 2022 });
  expect(yearShown(startFilter({}), [])).toBeUndefined();
});

test('a filter asks only for what was chosen', () => {
  const filter = { ...startFilter({}), text: '  dung  ', level: 'ministry' as const };
  expect(apiFilter(filter, years)).toEqual({ year: 2024, text: 'dung', level: 'ministry' });
});

test('blanks alone narrow nothing, and clearing keeps the year', () => {
  const filter = { ...startFilter({ year: 2023 }), text: ' ' };
  expect(isNarrowed(filter)).toBe(false);
  expect(isNarrowed({ ...filter, unitId: 'u' })).toBe(true);
  expect(withoutFilters({ ...filter, unitId: 'u' })).toMatchObject({ year: 2023, unitId: undefined, text: '' });
});

test('a heading sorts by what the register calls it', () => {
  expect(apiSort([{ columnId: 'recipientName', descending: true }])).toEqual({ sort: 'name', descending: true });
  expect(apiSort([{ columnId: 'decidedOn', descending: false }])).toEqual({ sort: 'decidedOn', descending: false });
});
