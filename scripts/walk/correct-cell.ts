import type { StationWindow } from './station-window.ts';

/** Corrects the post of the first row by keyboard alone: reach the cell, F2, type, Enter. */
export async function correctCell({ page, words, shot }: StationWindow): Promise<void> {
  const cell = page
    .getByRole('gridcell')
    .filter({ hasText: /Cán bộ|Đội trưởng|Trưởng phòng/ })
    .first();
  if ((await cell.count()) === 0) return;
  await cell.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Phó Trưởng phòng');
  await page.keyboard.press('Enter');
  await page.getByText(words('ui:undo')).first().waitFor();
  await shot('cell-corrected');
}
