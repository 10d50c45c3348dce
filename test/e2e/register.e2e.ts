import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { shownPaper } from '#scripts/walk/shown-paper.ts';
import { answerDialogs, type StationWindow, until } from '#scripts/walk/station-window.ts';
import { readGuidedCsv, readZip } from '#support/read-archive.ts';
import { expect, test } from '#support/stations-in-windows.ts';

const number = '2145/QĐ-CAT-PX03';
const person = 'Đặng Thị Ánh Nguyệt';
const oldName = 'Phòng Bảo vệ khu di tích';
const newName = 'Phòng Bảo vệ di sản văn hóa';

/** Chooses in a field by typing part of what it offers. */
async function choose({ page }: StationWindow, label: string, typed: string, offered: string): Promise<void> {
  const field = page.getByRole('combobox', { name: new RegExp(`^${label}`) });
  await field.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: offered }).first().waitFor();
  await page.keyboard.press('Enter');
}

const type = async ({ page }: StationWindow, label: string, typed: string): Promise<void> => {
  await page.getByLabel(new RegExp(`^${label}`)).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(typed);
};

test('a clerk enters, numbers, renames, prints, withdraws and hands over, and each tells the same', async ({
  station,
  folder,
}) => {
  const opened = await station('headquarters');
  const { app, page, words, ask } = opened;
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true });
  const press = async (key: string): Promise<void> => {
    await button(key).focus();
    await page.keyboard.press('Enter');
  };
  await firstRun(opened, 'headquarters');
  await skipList(opened);
  await ask('units.add', {
    facts: { code: 'PA99', name: oldName, shortName: '', tier: null, parentId: null, parentName: '' },
    from: null,
    basis: '',
    note: '',
  });
  await goTo(opened, 'awards');

  // A person and an award of theirs, under a decision that nobody knew.
  await page
    .getByRole('button', { name: words('awards:action.add') })
    .first()
    .click();
  await press('awards:form.addPerson');
  await type(opened, words('awards:form.newPerson'), person);
  await type(opened, words('awards:form.birth'), '5/6/1985');
  await choose(opened, words('awards:field.unitId'), 'khu di tich', oldName);
  await press('awards:form.addDecision');
  await type(opened, words('awards:form.newDecision'), number);
  await type(opened, words('awards:field.decidedOn'), '15/03/2024');
  await type(opened, words('awards:form.authority'), 'Giám đốc Công an tỉnh Hải Dương');
  await choose(opened, words('awards:field.awardTypeId'), 'giay khen', 'Giấy khen');
  await press('awards:form.save');
  await page.getByText(words('awards:form.added', { name: person })).waitFor();
  await until(page, page.getByRole('grid').getByText(person));

  // Its number, then the unit gets another name later that year.
  await goTo(opened, 'decisions');
  await page.getByRole('gridcell', { name: number }).click();
  await press('decisions:numbers.open');
  await page.getByText(words('decisions:numbers.rangeOne', { first: 1 })).waitFor();
  await press('decisions:numbers.confirm');
  await page.getByText(words('decisions:numbers.doneOne', { number, first: 1 })).waitFor();
  await goTo(opened, 'units');
  await page.getByRole('gridcell', { name: oldName }).click();
  await page.getByRole('button', { name: words('units:action.more') }).click();
  await page.getByRole('menuitem', { name: words('units:action.change') }).click();
  await type(opened, words('units:field.from'), '01/10/2024');
  await type(opened, words('units:field.name'), newName);
  await type(opened, words('units:field.basis'), '88/QĐ-BCA');
  await press('units:save');
  await page.getByRole('grid').getByText(newName).waitFor();
  await type(opened, words('units:asOf'), '30/09/2024');
  await page.keyboard.press('Enter');
  await page.getByRole('grid').getByText(oldName).waitFor();
  expect(await page.getByRole('grid').getByText(newName).count()).toBe(0);

  // The book says what was so on the decision's day.
  await goTo(opened, 'book');
  await page.getByRole('gridcell').first().click();
  await press('book:open');
  expect((await shownPaper(page)).text).toContain('SỔ VÀNG');
  await answerDialogs(app, { save: path.join(folder, 'book.pdf') });
  await press('papers:savePdf');
  await until(page, button('papers:reveal'));
  const pdf = execFileSync('pdftotext', ['-layout', path.join(folder, 'book.pdf'), '-'], { encoding: 'utf8' });
  const paper = pdf.replace(/\s+/g, ' ');
  expect(paper).toContain(number.split('/')[0]);
  expect(paper).toContain(`01 ${person}`);
  expect(paper).toContain('di tích');
  expect(paper).not.toContain('di sản');
  await page.keyboard.press('Escape');

  // An award without a number goes to the trash and comes back.
  await goTo(opened, 'awards');
  await page
    .getByRole('button', { name: words('awards:action.add') })
    .first()
    .click();
  await choose(opened, words('awards:form.person'), 'anh nguyet', person);
  await choose(opened, words('awards:field.unitId'), 'di san', newName);
  await choose(opened, words('awards:field.awardTypeId'), 'giay khen', 'Giấy khen');
  await type(opened, words('awards:field.reason'), 'Phòng, chống đua xe trái phép');
  await press('awards:form.save');
  const grid = page.getByRole('grid');
  // The list shows the year of the award just entered: the other one is of 2024.
  await expect(grid.getByText(person)).toHaveCount(1);
  await grid.getByText(person).click();
  await press('records:panel.withdraw');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('records:withdraw.confirm') })
    .press('Enter');
  await page.getByText(words('records:withdraw.done', { title: person })).waitFor();
  // Its year has no award left, so the list goes back to the newest that has one.
  await expect(grid.getByText(number)).toBeVisible();
  await goTo(opened, 'trash');
  await grid.getByText(person).first().click();
  // The notice of what went offers the same; this is the one beside the list.
  await page
    .getByRole('complementary', { name: person })
    .getByRole('button', { name: words('records:trash.restore') })
    .press('Enter');
  await page.getByText(words('records:trash.empty.title')).waitFor();
  await goTo(opened, 'awards');
  await expect(grid.getByText(person).first()).toBeVisible();

  // Everything in open formats holds as many.
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('sv:event', { kind: 'menu', command: 'exportEverything' }),
  );
  await answerDialogs(app, { save: path.join(folder, 'all.zip') });
  await press('exports:everything.export');
  await until(page, button('exports:reveal'));
  const files = await readZip(path.join(folder, 'all.zip'));
  // The first line names the columns.
  const rows = (table: string) => readGuidedCsv(files.get(`du-lieu/${table}.csv`) ?? Buffer.alloc(0)).length - 1;
  expect([rows('award'), rows('person'), rows('decision'), rows('unit_period')]).toEqual([2, 1, 1, 1]);
});
