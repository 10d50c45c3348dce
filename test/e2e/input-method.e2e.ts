import type { Page } from 'playwright-core';
import { goTo } from '#scripts/walk/first-run.ts';
import type { StationWindow } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

/** An input method as the engine sees it: a word is composed, keys may come in the middle, then it is settled. */
async function inputMethod(page: Page) {
  const debuggerOf = await page.context().newCDPSession(page);
  // 229 tells that the input method has taken the key; its name is still told.
  const key = (name: string) => ({ key: name, code: name, windowsVirtualKeyCode: 229 });
  return {
    compose: async (...stages: readonly string[]) => {
      for (const text of stages)
        await debuggerOf.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        });
    },
    /** A key that reaches the page though the word is not finished. */
    pressWithin: async (name: 'Enter' | 'Escape' | 'Tab' | 'ArrowDown') => {
      await debuggerOf.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key(name) });
      await debuggerOf.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key(name) });
    },
    settle: (text: string) => debuggerOf.send('Input.insertText', { text }),
  };
}

/** As UniKey on Windows types: no composition, it takes letters back and sends others. */
async function typeByBackspace(page: Page, strokes: readonly (string | number)[]): Promise<void> {
  for (const stroke of strokes) {
    if (typeof stroke === 'string') await page.keyboard.insertText(stroke);
    else for (let taken = 0; taken < stroke; taken += 1) await page.keyboard.press('Backspace');
  }
}

async function openAwards(station: StationWindow) {
  const { page, words } = station;
  await page.getByRole('navigation').first().waitFor();
  await goTo(station, 'awards');
  await page.getByRole('gridcell').first().click();
  const head = page.getByRole('columnheader', { name: words('awards:column.rank') });
  const column = Number(await head.getAttribute('aria-colindex')) - 1;
  const row = page.getByRole('row', { name: /(úy|tá|sĩ)/ });
  const ranks = async () => {
    const rows = await station.ask<readonly { rank: string }[]>('awards.page', { filter: {}, offset: 0, limit: 500 });
    return rows.map(({ rank }) => rank);
  };
  return { cell: (at: number) => row.nth(at).getByRole('gridcell').nth(column), ranks };
}

test('a word is composed into a cell from the first key, and no key in its middle settles, drops or leaves it', async ({
  sample,
}) => {
  const station = await sample();
  const { page } = station;
  const { cell, ranks } = await openAwards(station);
  const method = await inputMethod(page);
  const input = page.getByRole('gridcell').locator('input');
  await cell(2).click();
  const id = await cell(2).evaluate((element) => element.closest('[role="row"]')?.getAttribute('aria-rowindex'));
  await method.compose('T', 'Th', 'Thu', 'Thươ', 'Thượ');
  await method.pressWithin('Enter');
  await method.pressWithin('Tab');
  await method.pressWithin('Escape');
  await method.pressWithin('ArrowDown');
  await expect(input).toHaveValue('Thượ');
  expect(await input.evaluate((element) => element.closest('[role="row"]')?.getAttribute('aria-rowindex'))).toBe(id);
  await method.settle('Thượng tá'.normalize('NFD'));
  await page.keyboard.type(' nghiệp vụ');
  await page.keyboard.press('Enter');
  await expect.poll(ranks).toContain('Thượng tá nghiệp vụ');
});

test('what takes letters back and sends others types as well: into a cell, and finds while it types', async ({
  sample,
}) => {
  const station = await sample();
  const { page, words } = station;
  const { cell, ranks } = await openAwards(station);
  await cell(2).click();
  await typeByBackspace(page, ['D', 1, 'Đ', 'a', 'i', 2, 'ại', ' ', 't', 'a', 1, 'á', ' ', 'x']);
  await page.keyboard.press('Backspace');
  await page.keyboard.type('chờ');
  await page.keyboard.press('Enter');
  await expect.poll(ranks).toContain('Đại tá chờ');

  const box = page.getByRole('searchbox', { name: words('awards:filter.text') });
  await box.focus();
  await typeByBackspace(page, ['h', 'o', 'a', 1, 'à', 2, 'òa']);
  await expect(box).toHaveValue('hòa');
});

test('Enter in the middle of a word sends no form, and what is stored is composed', async ({ sample }) => {
  const station = await sample();
  const { page, words, ask } = station;
  await page.getByRole('navigation').first().waitFor();
  await goTo(station, 'people');
  await page
    .getByRole('button', { name: words('people:add') })
    .first()
    .click();
  const method = await inputMethod(page);
  const unit = page.getByRole('combobox', { name: words('people:field.unit') });
  await unit.focus();
  await method.compose('a', 'an', 'an n', 'an ni');
  await method.pressWithin('Enter');
  await expect(unit).toHaveValue('an ni');
  await method.settle('an ninh kinh tế');
  await page.keyboard.press('Enter');
  const name = page.getByLabel(words('people:field.fullName'), { exact: true });
  await name.focus();
  await method.compose('N', 'Ng', 'Nguyễ');
  await method.pressWithin('Enter');
  await method.pressWithin('Escape');
  await expect(name).toHaveValue('Nguyễ');
  await method.settle('Nguyễn Thị Hòa'.normalize('NFD'));
  await page.keyboard.press('Enter');
  await page.getByText(words('people:saved', { name: '' })).waitFor();
  const found = await ask<readonly { fullName: string }[]>('people.find', { text: 'hoa thi nguyen', limit: 5 });
  expect(found.map(({ fullName }) => fullName)).toContain('Nguyễn Thị Hòa'.normalize('NFC'));
});
