import { expect, test } from 'vitest';
import { bookQueries } from '#main/features/book/index.ts';
import type { BookRow } from '#shared/api/book.ts';
import { ok } from '#shared/base/result.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, givenAwards } from '../awards/given-awards.ts';

const director = 'Giám đốc Công an tỉnh Hải Dương';
const key = 'provincial_police/giam doc cong an tinh hai duong/2024';

function givenBooks(...awards: readonly GivenAward[]) {
  const { register, ctx } = givenRegister();
  givenAwards(register, ctx, awards);
  const change = (sql: string) => register.write(ctx, 'test.change', (db) => ok(db.run(sql)));
  const call = { read: register.read, today: '2024-12-31' };
  const list = (): readonly BookRow[] => {
    const found = bookQueries['book.list']({}, call);
    return found.ok ? found.value : [];
  };
  const input = (book: BookRow | undefined, draft: boolean) =>
    bookQueries['book.input'](
      { key: book?.key ?? '', level: book?.level ?? 'unit', authority: '', year: book?.year ?? 0, draft },
      call,
    );
  const letterhead = () =>
    register.writeLocal((db) =>
      db.run(
        `INSERT INTO letterhead VALUES ('2024-01-01', '', 'Công an tỉnh', 'Hải Dương', '[]', 'A', '', 'B', '[]', 0)`,
      ),
    );
  return { change, list, input, letterhead };
}

test('each authority has a book a year, by the day of its decisions; numbers given keep their book', () => {
  const { change, list } = givenBooks(
    { person: 'Lê Văn An' },
    { person: 'Trần Văn Ứng' },
    { person: 'Bùi Văn Xa' },
    { unit: 'PA04', level: 'ministry', decidedOn: '2023-02-01', year: 2022 },
    { unit: 'PA01', level: 'ministry', decidedOn: '', year: 2022 },
  );
  change(`UPDATE decision SET authority = '${director}' WHERE level = 'provincial_police'`);
  change(`UPDATE award SET register_book = '${key}', register_seq = rid WHERE rid IN (1, 2)`);
  change(`UPDATE award SET status = 'revoked', status_on = '2024-11-01', status_basis = 'QĐ 9' WHERE rid = 2`);
  expect(list()).toEqual([
    {
      key,
      level: 'provincial_police',
      authority: director,
      year: 2024,
      numberedHere: true,
      entered: 2,
      void: 1,
      waiting: 1,
      last: 2,
    },
    expect.objectContaining({ level: 'ministry', year: 2023, numberedHere: false, entered: 1, waiting: 0 }),
    expect.objectContaining({ level: 'ministry', year: 2022, authority: '', entered: 1 }),
  ]);
  // The decision is corrected afterwards: what was numbered stays where it was numbered.
  change(`UPDATE decision SET decided_on = '2025-01-05' WHERE level = 'provincial_police'`);
  expect(list().map((book) => [book.year, book.entered, book.waiting])).toEqual([
    [2025, 0, 1],
    [2024, 2, 0],
    [2023, 1, 0],
    [2022, 1, 0],
  ]);
});

test('a draft whose decision names nobody waits in the only book of its level and year, where headquarters numbers it', () => {
  const { change, list } = givenBooks(
    { person: 'Lê Văn An' },
    { person: 'Trần Văn Ứng' },
    { unit: 'PA04', level: 'ministry' },
    { unit: 'PA01', level: 'ministry' },
  );
  change(`UPDATE decision SET authority = '${director}' WHERE rid = 1`);
  change(`UPDATE decision SET authority = 'Bộ trưởng' WHERE rid = 3`);
  const shown = () => list().map(({ authority, entered, waiting }) => [authority, entered, waiting]);
  expect(shown()).toEqual([
    ['', 1, 0],
    ['Bộ trưởng', 1, 0],
    [director, 0, 2],
  ]);
  change(`UPDATE decision SET authority = 'Giám đốc khác' WHERE rid = 2`);
  expect(shown().slice(2)).toEqual([
    [director, 0, 1],
    ['Giám đốc khác', 0, 1],
  ]);
});

test('a book holds its own awards only, drafts where they are asked for, and needs a letterhead', () => {
  const { change, list, input, letterhead } = givenBooks(
    { person: 'Lê Văn An', birth: '1990' },
    { person: 'Trần Văn Ứng' },
    { unit: 'PA04', team: 'Đội 1', level: 'ministry' },
  );
  const [ministry, police] = list();
  expect(input(police, false)).toMatchObject({ ok: false, code: 'list.noLetterhead' });
  letterhead();
  expect(input(police, false)).toMatchObject({ ok: false, code: 'book.empty' });
  expect(input(police, true)).toMatchObject({ value: { numberedHere: true, lines: [{ seq: null }, { seq: null }] } });
  change(`UPDATE award SET register_book = '${police?.key}', register_seq = 7 WHERE rid = 1`);
  expect(input(police, false)).toMatchObject({
    value: { lines: [{ name: 'Lê Văn An', birth: '1990', seq: 7, unit: 'Phòng An ninh đối ngoại', kind: 'person' }] },
  });
  expect(input(ministry, false)).toMatchObject({
    value: { numberedHere: false, lines: [{ kind: 'unit', name: 'Đội 1', unit: 'Phòng An ninh kinh tế' }] },
  });
});
