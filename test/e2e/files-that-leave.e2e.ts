import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { firstRun, goTo } from '#scripts/walk/first-run.ts';
import { importList } from '#scripts/walk/import-list.ts';
import { shownPaper } from '#scripts/walk/shown-paper.ts';
import { answerDialogs, type StationWindow, until } from '#scripts/walk/station-window.ts';
import { readGuidedCsv, readZip } from '#support/read-archive.ts';
import { expect, test } from '#support/stations-in-windows.ts';

const sample = path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx');

/** What the native menu asks of the page: Playwright cannot press a menu that the system draws. */
const chooseInMenu = ({ app }: StationWindow, command: string): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, asked) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('sv:event', { kind: 'menu', command: asked }),
    command,
  );

test('the list on the screen, a book and everything leave as files that hold what the register holds', async ({
  station,
  folder,
}) => {
  test.setTimeout(240_000);
  const opened = await station('headquarters');
  const { app, page, words } = opened;
  const button = (key: string) => page.getByRole('button', { name: words(key) });
  const written = () => until(page, button('exports:reveal'));
  await firstRun(opened, 'headquarters');
  await button('stations:firstRun.listImport').click();
  expect(await importList(opened, sample)).toBe(true);

  await chooseInMenu(opened, 'exportList');
  await page.getByText(words('exports:format.csv.title')).click();
  await answerDialogs(app, { save: path.join(folder, 'list.csv') });
  await button('exports:list.export').click();
  await written();
  await page.keyboard.press('Escape');
  const lines = readFileSync(path.join(folder, 'list.csv'), 'utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 31 + 61);
  expect(lines[1]).toContain(';PA03;');

  await chooseInMenu(opened, 'exportEverything');
  await answerDialogs(app, { save: path.join(folder, 'all.zip') });
  await button('exports:everything.export').click();
  await written();
  await page.keyboard.press('Escape');
  const files = await readZip(path.join(folder, 'all.zip'));
  const awards = readGuidedCsv(files.get('du-lieu/award.csv') ?? Buffer.alloc(0));
  expect(awards).toHaveLength(1 + 31 + 61);

  await goTo(opened, 'book');
  await page
    .getByRole('gridcell', { name: words('book:level.ministry') })
    .first()
    .click();
  await button('book:open').click();
  expect((await shownPaper(page)).text).toContain('SỔ VÀNG');
  await answerDialogs(app, { save: path.join(folder, 'book.pdf') });
  await button('papers:savePdf').click();
  await until(page, button('papers:reveal'));
  const paper = execFileSync('pdftotext', ['-layout', path.join(folder, 'book.pdf'), '-'], { encoding: 'utf8' });
  expect(paper).toContain('Sổ này gồm 24 lượt: 13 lượt tập thể, 11 lượt cá nhân./.');
});
