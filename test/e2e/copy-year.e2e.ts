import type { Page } from 'playwright-core';
import { goTo } from '#scripts/walk/first-run.ts';
import { expect, test } from '#support/stations-in-windows.ts';

/** Walks by Tab to a button of that name. Throws: when there is none on the way. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const reached = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
    if (name.test(reached)) return;
  }
  throw new Error(`Tab reaches no ${name}`);
}

test('last year is copied by keyboard, without a row that is left out, and Ctrl+Z takes all of it back', async ({
  sample,
}) => {
  const { page, words } = await sample();
  await page.getByRole('navigation').waitFor();
  await goTo({ page, words } as Parameters<typeof goTo>[0], 'awards');
  await page.getByRole('gridcell').first().click();
  const [last = 0] = (await page.getByRole('heading', { level: 1 }).innerText()).match(/\d{4}/)?.map(Number) ?? [];

  // In a list that can be typed into, Tab goes from cell to cell.
  await page.keyboard.press('ControlOrMeta+f');
  await expect(page.getByLabel(words('awards:filter.text'), { exact: true })).toBeFocused();
  await tabTo(page, new RegExp(`^${words('awards:copy.title')}$`));
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: words('awards:copy.title') }).waitFor();
  await tabTo(page, new RegExp(`^${words('awards:copy.look')}$`));
  await page.keyboard.press('Enter');
  await page.getByRole('grid', { name: words('awards:copy.list') }).waitFor();
  const write = page.getByRole('button', { name: /^Chép \d+ lượt$/ });
  const before = Number((await write.innerText()).match(/\d+/)?.[0]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(write).toHaveText(`Chép ${before - 1} lượt`);
  await tabTo(page, /^Chép \d+ lượt$/);
  await page.keyboard.press('Enter');
  await page.getByText(words('awards:copy.done', { awards: String(before - 1), year: String(last + 1) })).waitFor();
  await page.getByRole('heading', { level: 1, name: String(last + 1) }).waitFor();

  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('ControlOrMeta+z');
  await page.getByText(/^Hoàn tác: Chép từ năm trước/).waitFor();
  await expect(page.getByRole('gridcell')).toHaveCount(0);
});
