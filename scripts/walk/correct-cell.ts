import type { StationWindow } from './station-window.ts';

/** Corrects the rank of the last person of the list by keyboard alone: to the end, to the cell, F2, type, Enter. */
export async function correctCell({ page, words, shot }: StationWindow): Promise<void> {
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('ControlOrMeta+End');
  const ranks = page.getByRole('gridcell', { name: /(úy|tá|sĩ)$/ });
  // A list of collectives alone has no rank to correct.
  const cell = ranks.last();
  if (
    !(await cell.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    ))
  )
    return;
  await cell.click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Thượng tá');
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: words('ui:undo') })
    .first()
    .waitFor();
  await shot('cell-corrected');
}
