import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { conflictErrand, ranksOfBoth } from '#scripts/walk/conflict-errand.ts';
import { bringIn, enrolledPair } from '#scripts/walk/enrolled-pair.ts';
import { expect, test } from '#support/stations-in-windows.ts';

test('two stations write one cell; headquarters chooses, both are the same, and what was not taken is told with its reason', async ({
  station,
  folder,
}) => {
  test.setTimeout(300_000);
  const stick = path.join(folder, 'usb');
  mkdirSync(stick);
  const { unit, headquarters } = await enrolledPair(station, stick);
  await bringIn(unit, path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx'));

  const notTaken = await conflictErrand(unit, headquarters, stick);

  const pane = unit.page.getByRole('complementary');
  await expect(pane.getByText(notTaken.fullName).first()).toBeVisible();
  await expect(pane.getByText(unit.words('conflicts:refused.reason.outOfScope'))).toBeVisible();
  const listed = (at: typeof unit) =>
    at.ask<readonly { id: string; personId: string | null; rank: string; syncState: string }[]>('awards.page', {
      filter: {},
      offset: 0,
      limit: 200,
    });
  const [below, above] = [await listed(unit), await listed(headquarters)];
  const plain = (rows: typeof below) => rows.map(({ id, rank }) => `${id} ${rank}`);
  expect(plain(below)).toEqual(plain(above));
  expect(below).toHaveLength(92);
  expect(below.filter(({ rank }) => rank === ranksOfBoth.unit).length).toBeGreaterThan(0);
  expect(above.filter(({ syncState }) => syncState === 'conflict')).toEqual([]);
  const states = (rows: typeof below) => new Set(rows.map(({ syncState }) => syncState));
  expect(states(below.filter(({ personId }) => personId !== notTaken.id))).toEqual(new Set(['confirmed']));
});
