import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { until } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

/** Sixty rows as Excel puts them on the clipboard, marks and a quoted cell among them. */
const sixty = [
  'STT\tHọ và tên\tCấp bậc\tChức vụ\tĐơn vị\tHình thức khen thưởng\tSố quyết định\tNgày quyết định',
  ...Array.from({ length: 60 }, (_, row) =>
    [
      row + 1,
      `Đặng Thị Hòa ${'ABCDEGHIKL'[row % 10]}${'MNOPQR'[Math.floor(row / 10)]}`,
      row === 7 ? '"Đại\núy"' : 'Đại úy',
      'Cán bộ',
      'PA03',
      'Chiến sĩ tiên tiến',
      '936/QĐ-CAT-PX03',
      '18/12/2024',
    ].join('\t'),
  ),
].join('\r\n');

test('sixty rows pasted from Excel into an empty list end in the register; one of them is found and opened by its letters', async ({
  station,
}) => {
  const unit = await station('unit');
  const { app, page, words, ask } = unit;
  await firstRun(unit, 'unit');
  await skipList(unit);
  await goTo(unit, 'awards');
  await page.getByRole('button', { name: words('awards:action.import') }).waitFor();
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), sixty);
  await page.keyboard.press('ControlOrMeta+V');
  await until(page, page.getByRole('button', { name: words('imports:preview.take'), disabled: false }));
  await page.keyboard.press('ControlOrMeta+Enter');
  await until(page, page.getByRole('button', { name: words('imports:result.see') }));
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByRole('grid').waitFor();
  expect(await ask('awards.totals', { filter: {} })).toMatchObject({ individual: 60 });

  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.type('hoa am');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đặng Thị Hòa AM' }).first().waitFor();
});

test('a block pasted over awards is looked at, written as one action, and taken back by Ctrl+Z', async ({
  station,
}) => {
  const unit = await station('unit');
  const { app, page, words, ask } = unit;
  await firstRun(unit, 'unit');
  await skipList(unit);
  await goTo(unit, 'awards');
  await page.getByRole('button', { name: words('awards:action.import') }).waitFor();
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), sixty);
  await page.keyboard.press('ControlOrMeta+V');
  await until(page, page.getByRole('button', { name: words('imports:preview.take'), disabled: false }));
  await page.keyboard.press('ControlOrMeta+Enter');
  await until(page, page.getByRole('button', { name: words('imports:result.see') }));
  await page.keyboard.press('ControlOrMeta+Enter');

  await page.getByRole('gridcell', { name: 'Đại úy' }).first().click();
  await app.evaluate(({ clipboard }) => clipboard.writeText('Thiếu tá\r\nTrung tá\r\n'));
  await page.keyboard.press('ControlOrMeta+V');
  const write = page.getByRole('button', { name: words('awards:paste.write', { changed: 2 }), disabled: false });
  await until(page, write);
  await page.keyboard.press('ControlOrMeta+Enter');
  await page.getByText(words('awards:paste.done', { cells: 2 })).waitFor();
  const ranks = async () =>
    (await ask<readonly { rank: string }[]>('awards.page', { filter: {}, offset: 0, limit: 100 })).map(
      ({ rank }) => rank,
    );
  expect((await ranks()).filter((rank) => rank.endsWith('tá'))).toEqual(['Thiếu tá', 'Trung tá']);
  await page.getByRole('gridcell', { name: 'Thiếu tá' }).click();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(async () => (await ranks()).filter((rank) => rank.endsWith('tá'))).toEqual([]);
});
