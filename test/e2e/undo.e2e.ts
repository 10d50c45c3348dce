import path from 'node:path';
import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { answerDialogs, type StationWindow, until } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

async function openActions({ app, page, words }: StationWindow): Promise<void> {
  await app.evaluate(({ BrowserWindow, Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const [window] = BrowserWindow.getAllWindows();
    items.find((item) => item.label === label)?.click(undefined, window, window?.webContents);
  }, words('desk:menu.actions'));
  await page.getByRole('region', { name: words('actions:title') }).waitFor();
}

test('Ctrl+Z takes back corrections one by one, and an import is undone around what was corrected, also after a restart', async ({
  station,
}) => {
  let unit = await station('unit');
  let { app, page, words } = unit;
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true });
  await firstRun(unit, 'unit');
  await skipList(unit);
  await goTo(unit, 'awards');
  await button('awards:action.import').first().click();
  await answerDialogs(app, { open: path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx') });
  await button('imports:choose.button').click();
  await until(page, button('imports:preview.take'));
  await button('imports:preview.take').click();
  await until(page, button('imports:result.undo'));
  await button('imports:result.see').click();

  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('ControlOrMeta+End');
  const corrected: string[] = [];
  for (const rank of ['Thượng tá', 'Đại tá', 'Trung tá']) {
    const cell = page.getByRole('gridcell', { name: /(úy|tá|sĩ)$/ }).last();
    await cell.click();
    await page.keyboard.press('F2');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(`${rank} đã sửa`);
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: `${rank} đã sửa` }).waitFor();
    corrected.push(`${rank} đã sửa`);
  }
  await expect(page.getByRole('gridcell', { name: /đã sửa$/ })).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('gridcell', { name: corrected[2] ?? '' })).toHaveCount(0);
  await button('actions:redo').click();
  await page.getByRole('gridcell', { name: corrected[2] ?? '' }).waitFor();

  await unit.close();
  unit = await station('unit');
  ({ app, page, words } = unit);
  await page.getByRole('navigation').waitFor();
  await openActions(unit);
  await page.getByText(/cum-an-ninh-2024\.xlsx/).waitFor();
  const line = page.getByRole('listitem').filter({ hasText: 'cum-an-ninh-2024.xlsx' });
  await line.getByRole('button').click();
  await page.getByText(words('actions:reason.editedSince')).first().waitFor();
  await expect(page.getByRole('listitem').filter({ hasText: words('actions:reason.editedSince') })).toHaveCount(3);
  await button('actions:undoThis').click();
  await until(page, page.getByText(words('actions:done', { what: '' })));
  await page
    .getByRole('button', { name: words('actions:close'), exact: true })
    .last()
    .click();
  await goTo(unit, 'awards');
  await expect(page.getByRole('gridcell', { name: /đã sửa$/ })).toHaveCount(3);
});
