import { answerDialogs, type StationWindow, until } from './station-window.ts';

/**
 * From an open import sheet: chooses the workbook, looks at the preview, confirms, sees the result and goes to the list.
 * Returns false, leaving the sheet, when no row of the workbook can be taken.
 */
export async function importList(station: StationWindow, workbook: string): Promise<boolean> {
  const { app, page, words, shot } = station;
  await answerDialogs(app, { open: workbook });
  await shot('import-choose');
  await page.getByRole('button', { name: words('imports:choose.button') }).click();
  const take = page.getByRole('button', { name: words('imports:preview.take') });
  await take.or(page.getByRole('alert')).first().waitFor({ timeout: 300_000 });
  await shot('import-preview');
  for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
    await tab.click();
    await page.getByRole('grid').waitFor();
    await page.getByRole('gridcell').first().waitFor();
    await shot(`import-preview-sheet-${at + 1}`);
  }
  if (!(await take.isVisible()) || (await take.isDisabled())) {
    const sheet = page.getByRole('region', { name: words('imports:title') });
    await sheet.getByRole('button', { name: words('ui:close') }).click();
    return false;
  }
  await take.click();
  const see = page.getByRole('button', { name: words('imports:result.see') });
  await until(page, see);
  await shot('import-result');
  await see.click();
  await page.getByRole('grid').waitFor();
  await page.getByRole('gridcell').first().waitFor();
  return true;
}
