import { axeFindings } from '#support/axe.ts';
import { comeToRest } from '#support/every-place.ts';
import { expect, test } from '#support/stations-in-windows.ts';

test('a number opens its awards, and figures that were frozen say what changed since', async ({ sample }) => {
  const { page } = await sample();
  const nav = page.getByRole('navigation').first();
  await nav.getByRole('button', { name: 'Thống kê' }).click();
  const figures = page.getByRole('grid', { name: 'Bảng thống kê theo: Cấp khen' });
  await figures.waitFor();
  expect(await axeFindings(page)).toEqual([]);

  const first = figures.getByRole('button').first();
  const said = await first.innerText();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Như thống kê')).toBeVisible();
  await expect(page.locator('dl').filter({ hasText: 'Tổng số lượt' })).toContainText(said);
  await page.keyboard.press('Alt+ArrowLeft');
  await figures.waitFor();

  await page.getByRole('button', { name: 'Chốt số liệu' }).click();
  await page.getByRole('textbox', { name: /^Gửi/ }).fill('Phòng PX03');
  await page.getByRole('button', { name: 'Chốt', exact: true }).click();
  await expect(page.getByText('Chưa có gì thay đổi')).toBeVisible();
  await comeToRest(page);
  expect(await axeFindings(page)).toEqual([]);
});
