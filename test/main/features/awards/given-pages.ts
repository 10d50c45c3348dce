import { deferSearch } from '#db/defer-search.ts';
import { awardsQueries } from '#main/features/awards/index.ts';
import type { AwardFilter, AwardRow, AwardSort } from '#shared/api/awards.ts';
import { ok } from '#shared/base/result.ts';
import { levels } from '#shared/domain/levels.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, insertAward } from './given-awards.ts';

const families = ['Nguyễn', 'Trần', 'Đặng', 'Dương', 'Lê', 'Ừng'];
const middles = ['Văn', 'Thị Thanh', 'Đức', 'Hữu', ''];
const givens = ['An', 'Ánh', 'Ấn', 'Đào', 'Dũng', 'Huy', 'Hòa', 'Hoà', 'Ổn', 'Ước', 'Ứng'];
export const unitCodes = ['PA01', 'PA02', 'PA03', 'PA04', 'PA05', 'PA06', 'PA08', 'PA09'];

/** A mix that repeats names, births and units in every combination; each part turns at its own speed. */
const mixed = (n: number): GivenAward[] =>
  Array.from({ length: n }, (_, at) => ({
    ...(at % 5 !== 0 && {
      person: `${families[(at * 7) % 6]} ${middles[(at * 3) % 5]} ${givens[(at * 13) % 11]}`.replace(/\s+/g, ' '),
      birth: at % 3 === 0 ? `${1960 + (at % 40)}` : `19${60 + (at % 40)}-0${1 + (at % 9)}-11`,
    }),
    unit: unitCodes[(at * 5) % 8] ?? 'PA01',
    level: levels[(at * 11) % 7] ?? 'unit',
    number: `${1 + ((at * 17) % 300)}/QĐ-CAT`,
    decidedOn: `${2020 + (at % 5)}-0${1 + (at % 9)}-15`,
    year: 2020 + (at % 5),
  }));

export function givenPages(n: number) {
  const { register, ctx } = givenRegister();
  const ids = Array.from({ length: n }, () => ctx.newId());
  register.write(ctx, 'award.add', (db) => {
    const search = deferSearch(db);
    for (const [at, award] of mixed(n).entries()) insertAward(db, ctx, ids[at] ?? '', award);
    search.index(n);
    search.end();
    return ok(null);
  });
  const page = (
    offset: number,
    limit: number,
    sort: AwardSort = 'name',
    filter: AwardFilter = {},
    descending = false,
  ) => {
    const found = awardsQueries['awards.page'](
      { filter, sort, descending, offset, limit },
      { read: register.read, today: '2024-12-31' },
    );
    if (!found.ok) throw new Error(found.code);
    return found.value;
  };
  const all = (sort: AwardSort = 'name', filter: AwardFilter = {}, descending = false): readonly AwardRow[] => {
    const rows: AwardRow[] = [];
    for (let offset = 0; ; offset += 500) {
      const part = page(offset, 500, sort, filter, descending);
      rows.push(...part);
      if (part.length < 500) return rows;
    }
  };
  return { register, ctx, ids, page, all };
}
