import { answerDialogs, type StationWindow } from './station-window.ts';

/** From an open import sheet: chooses the workbook, looks at the preview, confirms, sees the result and goes to the list. */
export async function importList(station: StationWindow, workbook: string): Promise<void> {
  const { app, page, words, shot } = station;
  await answerDialogs(app, { open: workbook });
  await shot('import-choose');
  await page.getByRole('button', { name: words('imports:choose.button') }).click();
  const take = page.getByRole('button', { name: words('imports:preview.take') });
  await take.waitFor({ timeout: 120_000 });
  await page.getByRole('row').nth(3).waitFor();
  await shot('import-preview');
  for (const [at, tab] of (await page.getByRole('tab').all()).entries()) {
    await tab.click();
    await page.getByRole('grid').waitFor();
    await shot(`import-preview-sheet-${at + 1}`);
  }
  await take.click();
  const see = page.getByRole('button', { name: words('imports:result.see') });
  await see.waitFor({ timeout: 300_000 });
  await shot('import-result');
  await see.click();
  await page.getByRole('grid').waitFor();
  await page.getByRole('row').nth(3).waitFor();
}
