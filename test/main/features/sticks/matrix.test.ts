import { expect, test } from 'vitest';
import { sticksQueries } from '#main/features/sticks/index.ts';
import { deliver, type GivenStation, givenPair, must } from '#support/exchange.ts';
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

test('a station that was revoked is no longer expected', async () => {
  const { headquarters } = await givenPair();
  headquarters.register().raw.exec('UPDATE roster SET revoked_from = 1');
  expect(matrix(headquarters, 2024)).toEqual([]);
});
