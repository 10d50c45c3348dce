import { expect, test } from 'vitest';
import { sticksQueries } from '#main/features/sticks/index.ts';
import type { Id } from '#shared/base/ids.ts';
import { carry, change, deliver, exportTo, type GivenStation, givenPair, must } from '#support/exchange.ts';
import { enterTheYear } from '../exchange/enter-year.ts';

const matrix = (at: GivenStation, year: number) =>
  must(sticksQueries['sticks.matrix']({ year }, { read: at.register().read, today: '' }));

test('a month shows what was taken in it, and is confirmed once a bundle went back', async () => {
  const { unit, headquarters } = await givenPair();
  const at = new Date(headquarters.host.ctx().now);
  const month = () => matrix(headquarters, at.getFullYear())[0]?.months[at.getMonth()];
  expect(matrix(headquarters, at.getFullYear())).toMatchObject([{ code: 'UNTAAA', lastReceivedAt: null }]);
  enterTheYear(unit);
  await deliver(unit, headquarters);
  expect(month()).toEqual({ received: 1, confirmed: false });
  await deliver(headquarters, unit);
  expect(month()).toEqual({ received: 1, confirmed: true });
  expect(matrix(headquarters, at.getFullYear() - 1)[0]?.months.every(({ received }) => received === 0)).toBe(true);
});

test('the matrix says how many sticks went over and were not answered, and what stands behind a month', async () => {
  const { unit, headquarters } = await givenPair();
  const year = new Date(headquarters.host.ctx().now).getFullYear();
  const month = new Date(headquarters.host.ctx().now).getMonth() + 1;
  const open = () => {
    const [row] = matrix(headquarters, year);
    return [row?.unconfirmed, row?.unanswered];
  };
  expect(open()).toEqual([0, 0]);
  enterTheYear(unit);
  const received = await deliver(unit, headquarters);
  expect(open()).toEqual([0, 1]);
  await carry(headquarters, unit);
  await deliver(headquarters, unit);
  expect(open()).toEqual([2, 0]);
  change(unit, `UPDATE person SET rank = 'Thiếu tá'`);
  await deliver(unit, headquarters);
  expect(open()).toEqual([0, 1]);
  const behind = must(
    sticksQueries['sticks.behind'](
      { station: unit.station.id as Id<'station'>, year, month },
      { read: headquarters.register().read, today: '' },
    ),
  );
  expect(behind.map(({ id, number }) => [id, number])).toEqual([
    [received.taken, 1],
    [expect.any(Number), 2],
  ]);
  expect(behind[0]?.changes).toBeGreaterThan(92);
});

test('a slip names from whom, to whom, how many records, and up to where it confirms', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const received = await deliver(unit, headquarters);
  const sent = must(await exportTo(headquarters, unit));
  const read = headquarters.register().read;
  const ask = () =>
    sticksQueries['stickPapers.input'](
      { kind: 'receipt', bundles: [received.taken ?? 0, sent.logged] },
      { read, today: '2024-11-24' },
    );
  expect(ask()).toMatchObject({ ok: false, code: 'list.noLetterhead' });
  headquarters
    .register()
    .raw.exec(
      `INSERT INTO letterhead VALUES ('2020-01-01', 'Bộ Công an', 'Công an tỉnh Hải Dương', 'Hải Dương', '[]', 'GIÁM ĐỐC', 'Đại tá', 'Trần Văn B', '[]', 0)`,
    );
  expect(must(ask())).toMatchObject({
    kind: 'receipt',
    lines: [
      { direction: 'received', from: { code: 'UNTAAA' }, to: { code: 'HQBBBB' }, number: 1, confirms: 1 },
      { direction: 'sent', from: { code: 'HQBBBB' }, to: { code: 'UNTAAA' }, number: 1, confirms: 1 },
    ],
  });
});

test('a station that was revoked is no longer expected', async () => {
  const { headquarters } = await givenPair();
  headquarters.register().raw.exec('UPDATE roster SET revoked_from = 1');
  expect(matrix(headquarters, 2024)).toEqual([]);
});
