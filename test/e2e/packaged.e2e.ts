import path from 'node:path';
import { packageApp } from '#scripts/package.ts';
import { firstRun } from '#scripts/walk/first-run.ts';
import { importList } from '#scripts/walk/import-list.ts';
import { expect, test } from '#support/stations-in-windows.ts';

test('the packaged program sets a station up, takes a list and has it after a restart', async ({ station }) => {
  test.setTimeout(300_000);
  const program = await packageApp();
  const unit = await station('unit', program);
  expect(await unit.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  await firstRun(unit, 'unit');
  await unit.page.getByRole('button', { name: unit.words('stations:firstRun.listImport') }).click();
  expect(await importList(unit, path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx'))).toBe(true);
  await unit.close();
  const again = await station('unit', program);
  expect(await again.ask('awards.totals', { filter: {} })).toMatchObject({ collective: 31, individual: 61 });
});
