import { expect, test } from 'vitest';
import { abbreviationsHandlers, abbreviationsQueries } from '#main/features/abbreviations/index.ts';
import type { Abbreviation } from '#shared/domain/abbreviations.ts';
import { givenHost } from '#support/host.ts';

function givenAbbreviations() {
  const { deps, ctx } = givenHost();
  const handlers = abbreviationsHandlers(deps);
  return {
    save: (one: Abbreviation, was?: Pick<Abbreviation, 'kind' | 'short'>) =>
      handlers['abbreviations.save']({ ...one, ...(was && { was }) }, ctx()),
    remove: (kind: Abbreviation['kind'], short: string) => handlers['abbreviations.remove']({ kind, short }, ctx()),
    list: () => abbreviationsQueries['abbreviations.list']({}, { read: deps.register().read, today: '2024-12-31' }),
  };
}

test('a short form stands for a rank as the catalogue writes it, and for a post as it was typed', async () => {
  const { save, list } = givenAbbreviations();
  expect(await save({ kind: 'rank', short: 'TrT', full: 'trung ta' })).toEqual({
    ok: true,
    value: { kind: 'rank', short: 'TrT', full: 'Trung tá' },
  });
  await save({ kind: 'post', short: 'P.Tp', full: 'Phó Trưởng phòng' });
  expect(list()).toMatchObject({ ok: true, value: [{ short: 'P.Tp' }, { short: 'TrT' }] });
});

test('a name that the catalogue does not hold is refused, and so is a short form that means something else', async () => {
  const { save } = givenAbbreviations();
  expect(await save({ kind: 'award', short: 'X', full: 'Danh hiệu không có' })).toMatchObject({
    ok: false,
    code: 'abbreviation.fullUnknown',
  });
  await save({ kind: 'post', short: 'PTp', full: 'Phó Trưởng phòng' });
  expect(await save({ kind: 'post', short: 'ptp', full: 'Phó Tiểu đoàn trưởng' })).toMatchObject({
    ok: false,
    code: 'abbreviation.taken',
  });
  expect(
    (await save({ kind: 'post', short: 'ptp', full: 'Phó Tiểu đoàn trưởng' }, { kind: 'post', short: 'PTp' })).ok,
  ).toBe(true);
});

test('a short form that is removed is gone', async () => {
  const { save, remove, list } = givenAbbreviations();
  await save({ kind: 'post', short: 'CB', full: 'Cán bộ' });
  await remove('post', 'CB');
  expect(list()).toEqual({ ok: true, value: [] });
});
