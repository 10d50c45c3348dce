import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { givenRegister } from '#support/register.ts';
import { givenAwards } from './given-awards.ts';

function givenSearch() {
  const { register, ctx } = givenRegister();
  givenAwards(register, ctx, [
    { person: 'Nguyễn Thị Hoà', number: '7649/QĐ-BCA', unit: 'PA05', level: 'ministry' },
    { person: 'Đặng Hữu Đăng', number: '764/QĐ-CAT', year: 2023 },
    { person: 'Trần Hòa Bình', number: '12/QĐ-CAT-PX01' },
    { unit: 'PA08', number: '629/QĐ-TTg', level: 'government' },
  ]);
  const search = (filter: AwardFilter): readonly string[] => {
    const found = awardsQueries['awards.page'](
      { filter, sort: 'name', descending: false, offset: 0, limit: 50 },
      { read: register.read, today: '2024-12-31' },
    );
    return found.ok ? found.value.map(({ recipientName }) => recipientName) : [found.code];
  };
  return { search, text: (words: string) => search({ text: words }) };
}

test('a tone is found wherever it is written, and without it', () => {
  const { text } = givenSearch();
  for (const words of ['hoà', 'hòa', 'hoa', 'HOA']) expect(text(words)).toEqual(['Trần Hòa Bình', 'Nguyễn Thị Hoà']);
});

test('đ and d find each other', () => {
  const { text } = givenSearch();
  expect(text('dang')).toEqual(['Đặng Hữu Đăng']);
  expect(text('đăng')).toEqual(['Đặng Hữu Đăng']);
  expect(text('dang huu dang')).toEqual(['Đặng Hữu Đăng']);
});

test('words are found in any order, each by its beginning', () => {
  const { text } = givenSearch();
  expect(text('hoa nguy')).toEqual(['Nguyễn Thị Hoà']);
  expect(text('binh tran ho')).toEqual(['Trần Hòa Bình']);
  expect(text('binh nguyen')).toEqual([]);
});

test('a decision is found by the beginning of its number, and not by another number that contains it', () => {
  const { text } = givenSearch();
  expect(text('7649/QĐ')).toEqual(['Nguyễn Thị Hoà']);
  expect(text('764/qd')).toEqual(['Đặng Hữu Đăng']);
  expect(text('629/QĐ-TTg')).toEqual(['Phòng Quản lý xuất nhập cảnh']);
  expect(text('49/QĐ')).toEqual([]);
});

test('a unit is found by its code, together with a name', () => {
  const { text } = givenSearch();
  expect(text('pa05')).toEqual(['Nguyễn Thị Hoà']);
  expect(text('hoa pa05')).toEqual(['Nguyễn Thị Hoà']);
});

test('filters narrow what a text finds', () => {
  const { search } = givenSearch();
  expect(search({ text: 'hoa', level: 'ministry' })).toEqual(['Nguyễn Thị Hoà']);
  expect(search({ text: 'qd', year: 2023 })).toEqual(['Đặng Hữu Đăng']);
  expect(search({ recipientKind: 'unit' })).toEqual(['Phòng Quản lý xuất nhập cảnh']);
});

test('signs that mean something to the search engine are only signs', () => {
  const { text } = givenSearch();
  for (const words of ['"', '*', '-', 'AND', 'NEAR(', 'a"b', '/', "';--", '\u0000', 'fold_key:hoa', '^hoa'])
    expect(text(words)).not.toContain('fault.unexpected');
  expect(text('"hoa"')).toEqual(['Trần Hòa Bình', 'Nguyễn Thị Hoà']);
  expect(text('  /  ')).toHaveLength(4);
});
