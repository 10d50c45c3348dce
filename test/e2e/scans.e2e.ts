import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { importList } from '#scripts/walk/import-list.ts';
import { answerDialogs } from '#scripts/walk/station-window.ts';
import { linkedPdf, pngOf } from '#support/scans.ts';
import { expect, test } from '#support/stations-in-windows.ts';

test('scans are added and looked at in the program, and a PDF leads nowhere', async ({ station, folder }) => {
  const unit = await station('unit');
  const { app, page, words } = unit;
  await firstRun(unit, 'unit');
  await skipList(unit);
  await goTo(unit, 'awards');
  await page
    .getByRole('button', { name: words('awards:action.import') })
    .first()
    .click();
  await importList(unit, path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx'));
  await page.getByRole('grid').waitFor();

  // One page that is a single link, and that asks for the network the moment it opens.
  const file = path.join(folder, 'Quyết định khen thưởng.pdf');
  writeFileSync(file, linkedPdf('https://evil.example/'));
  await answerDialogs(app, { open: file });
  await page.getByRole('button', { name: words('attachments:add') }).click();
  const scan = page.getByRole('button', { name: 'Quyết định khen thưởng.pdf', exact: true });
  await scan.waitFor();

  const frames = await app.evaluateHandle(({ app: program, webContents }) => {
    const shown: string[] = [];
    const tried: string[] = [];
    const watch = (contents: Electron.WebContents): void => {
      contents.on('did-frame-navigate', (_navigated, url) => void shown.push(url));
      contents.on('will-frame-navigate', (event) => void tried.push(`${event.url} ${event.defaultPrevented}`));
    };
    webContents.getAllWebContents().forEach(watch);
    program.on('web-contents-created', (_event, contents) => watch(contents));
    return { shown, tried };
  });
  await scan.click();
  const viewer = page.getByRole('dialog', { name: 'Quyết định khen thưởng.pdf' });
  await viewer.locator('iframe').waitFor();
  // The viewer of PDF has drawn the page once it has loaded the scan itself.
  await expect
    .poll(() => frames.evaluate(({ shown }) => shown.filter((url) => url.includes('/scan/')).length > 1))
    .toBe(true);
  await expect
    .poll(async () => {
      await page.mouse.click(683, 450);
      return frames.evaluate(({ tried }) => tried.find((line) => line.includes('evil.example')));
    })
    .toMatch(/ true$/);
  expect(page.url()).toBe('app://so-vang/index.html');
  await viewer.getByRole('button', { name: words('ui:close') }).click();

  // A picture is dropped on the panel.
  const bytes = [...pngOf(40, 30)];
  const dropped = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(content)], 'bằng khen.png'));
    return data;
  }, bytes);
  await page.getByRole('button', { name: words('attachments:add') }).dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByRole('button', { name: 'bằng khen.png', exact: true }).waitFor();
});
