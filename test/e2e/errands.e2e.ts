import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { answerDialogs, openStation, type StationWindow, until } from '#scripts/walk/station-window.ts';
import { comeToRest } from '#support/every-place.ts';
import { keyboardHand } from '#support/keyboard-hand.ts';
import { expect, test } from '#support/stations-in-windows.ts';

/** The daily errands by keyboard alone, one after the other in one sample register; none needs what another left. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'so-vang-errands-'));
let station: StationWindow;
let hand: ReturnType<typeof keyboardHand>;

test.beforeAll(async () => {
  station = await openStation({ dataFolder: path.join(folder, 'so-mau'), sample: true });
  hand = keyboardHand(station);
  await station.page.getByRole('navigation').first().waitFor();
});
test.afterAll(async () => {
  await station?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Row = { readonly recipientName: string; readonly rank: string; readonly unitCode: string; readonly year: number };
const awards = (filter: object = {}) => station.ask<readonly Row[]>('awards.page', { filter, offset: 0, limit: 500 });

test('a person is added, and three awards of theirs in one go', async () => {
  const { page, words } = station;
  const name = 'Lục Thị Hòa Bình';
  await hand.goTo('people');
  await hand.press(words('people:add'));
  await hand.fill(words('people:field.fullName'), name);
  await hand.choose(words('people:field.unit'), 'kinh te');
  await page.keyboard.press('Enter');
  await page.getByText(words('people:saved', { name })).waitFor();

  await hand.goTo('awards');
  await page.keyboard.press('Control+n');
  for (const type of ['chien si tien tien', 'giay khen', 'bang khen']) {
    await hand.choose(words('awards:form.person'), 'hoa binh luc');
    await hand.choose(words('awards:field.awardTypeId'), type);
    await page.keyboard.press('Control+Enter');
    // What is worth a second look is said once, and the same keys save it all the same.
    await page
      .getByText(new RegExp(`${words('awards:form.added', { name })}|${words('awards:form.saveAnywayNext')}`))
      .first()
      .waitFor();
    if (await page.getByRole('button', { name: words('awards:form.saveAnywayNext') }).isVisible())
      await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await awards({ text: name })).length).toBeGreaterThan(0);
  }
  await expect.poll(async () => (await awards({ text: name })).length).toBe(3);
  await page.keyboard.press('Escape');
});

test('a column of sixty cells copied from a spreadsheet goes over sixty awards', async () => {
  const { page, words } = station;
  await hand.goTo('awards');
  await hand.press(`${words('ui:clear')}: ${words('awards:filter.year')}`);
  await toRank();
  await hand.paste(Array.from({ length: 60 }, (_, row) => `Thiếu tá ${row + 1}`).join('\n'));
  await until(page, page.getByRole('button', { name: words('awards:paste.write', { changed: 60 }), disabled: false }));
  await hand.press(words('awards:paste.write', { changed: 60 }));
  await page.getByText(words('awards:paste.done', { cells: 60 })).waitFor();
  expect((await awards()).filter(({ rank }) => /^Thiếu tá \d+$/.test(rank))).toHaveLength(60);
});

/** Lists people alone and goes into the column of ranks, at the first row. */
async function toRank(): Promise<void> {
  const { page, words } = station;
  const kind = words('awards:filter.recipientKind');
  // A choice taken again would be given up.
  if (!(await page.getByRole('button', { name: `${words('ui:clear')}: ${kind}` }).isVisible()))
    await hand.choose(kind, 'ca nhan');
  await comeToRest(page);
  await hand.intoList();
  const head = page.getByRole('columnheader', { name: words('awards:column.rank') });
  const column = Number(await head.getAttribute('aria-colindex'));
  await page.keyboard.press('Home');
  for (let step = 1; step < column; step += 1) await page.keyboard.press('ArrowRight');
}

test('ten cells are corrected in a column, each by typing and Enter', async () => {
  const { page } = station;
  await hand.goTo('awards');
  await toRank();
  for (let row = 1; row <= 10; row += 1) {
    await page.keyboard.type(`Đại úy ${row}`);
    await page.keyboard.press('Enter');
  }
  const ranks = async () => (await awards()).filter(({ rank }) => /^Đại úy \d+$/.test(rank)).length;
  await expect.poll(ranks).toBe(10);
});

test('a list is imported and the whole import undone', async () => {
  const { page, app, words } = station;
  const before = (await awards()).length;
  await answerDialogs(app, { open: path.resolve('test/fixtures/workbooks/cum-an-ninh-2024.xlsx') });
  await hand.command('import');
  await hand.press(words('imports:choose.button'));
  await until(page, page.getByRole('button', { name: words('imports:preview.take') }));
  await hand.press(words('imports:preview.take'));
  await until(page, page.getByRole('button', { name: words('imports:result.undo') }));
  expect((await awards()).length).toBeGreaterThan(before);
  await hand.press(words('imports:result.undo'));
  await page
    .getByRole('main')
    .getByRole('button', { name: words('actions:undoThis'), exact: true })
    .waitFor();
  await hand.press(words('actions:undoThis'));
  await until(page, page.getByText(words('actions:done', { what: '' })));
  expect((await awards()).length).toBe(before);
  await page.keyboard.press('Escape');
});

test('a filter is kept under a name and opened again', async () => {
  const { page, words } = station;
  await hand.goTo('awards');
  await hand.choose(words('awards:filter.level'), 'bo cong an');
  await hand.press(words('ui:views.title'));
  await page.keyboard.type('Của Bộ');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `${words('ui:views.title')} Của Bộ` })).toBeVisible();
  await hand.press(`${words('ui:clear')}: ${words('awards:filter.level')}`);
  await hand.goTo('people');
  await hand.goTo('awards');
  await hand.press(words('ui:views.title'));
  await page.keyboard.type('cua bo');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: new RegExp(`^${words('awards:filter.level')} ?Bộ Công an`) }),
  ).toBeVisible();
  await hand.press(`${words('ui:clear')}: ${words('awards:filter.level')}`);
});

test('what a search finds moves to another unit as one change', async () => {
  const { page, words } = station;
  await hand.goTo('awards');
  await page.keyboard.press('Control+f');
  await hand.write('binh duong minh');
  await expect.poll(() => page.getByRole('row', { name: /Dương Minh Bình/ }).count()).toBeGreaterThan(0);
  await comeToRest(page);
  await hand.press(words('awards:many.open'));
  await hand.choose(words('awards:many.value'), 'PA02');
  await hand.press(words('awards:many.look'));
  const write = page.getByRole('button', { name: /^Ghi \d+ thay đổi$/, disabled: false });
  await until(page, write);
  await hand.press(await write.innerText());
  await page.getByText(/^Đã ghi \d+ thay đổi/).waitFor();
  const moved = (await awards({ text: 'binh duong minh' })).map(({ unitCode }) => unitCode);
  expect(moved).toContain('PA02');
});

test('two rows of one person become one', async () => {
  const { page, words } = station;
  await hand.goTo('people');
  await hand.press(words('people:duplicates.open'));
  await page.getByRole('button', { name: words('people:merge'), exact: true }).waitFor();
  await hand.press(words('people:merge'));
  await page.getByText(words('people:merged.done', { name: '' })).waitFor();
});

test('somebody is found and the list of the year printed', async () => {
  const { page, app, words } = station;
  const file = path.join(folder, 'danh-sach.pdf');
  await hand.goTo('awards');
  await page.keyboard.press('Control+f');
  await hand.write('cuong duong minh');
  await page
    .getByRole('row', { name: /Dương Minh Cường/ })
    .first()
    .waitFor();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('complementary', { name: 'Dương Minh Cường' }).waitFor();
  await answerDialogs(app, { save: file });
  await hand.command('print');
  await hand.choose(words('lists:choice.kind'), words('lists:kind.year'));
  await hand.choose(words('lists:choice.year'), '2025');
  await page.getByRole('button', { name: words('papers:savePdf'), disabled: false }).waitFor();
  await hand.press(words('papers:savePdf'));
  await until(page, page.getByRole('button', { name: words('papers:reveal') }));
  const paper = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(paper.replace(/\s+/g, ' ')).toContain('Dương Minh Cường');
});
