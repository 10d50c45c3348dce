import { existsSync } from 'node:fs';
import { shownPaper } from './shown-paper.ts';
import { answerDialogs, type StationWindow, until } from './station-window.ts';

/** From the list of a year: opens the print sheet, looks at the paper, saves it as PDF. Throws: when no file came of it. */
export async function printList({ app, page, words, shot }: StationWindow, pdf: string): Promise<void> {
  await page.getByRole('button', { name: words('awards:action.print') }).click();
  // A list that was searched or filtered opens as it is seen.
  const kind = page.getByLabel(words('lists:choice.kind'), { exact: true });
  await kind.fill(words('lists:kind.year'));
  await page.getByRole('option', { name: words('lists:kind.year') }).click();
  await page.getByLabel(words('lists:choice.report')).fill('Báo cáo tổng kết Cụm thi đua An ninh');
  const shown = await shownPaper(page);
  if (!shown.text.includes('DANH SÁCH')) throw new Error('the paper that is shown is no list');
  await shot('print-preview');
  await answerDialogs(app, { save: pdf });
  await page.getByRole('button', { name: words('papers:savePdf') }).click();
  await until(page, page.getByRole('button', { name: words('papers:reveal') }));
  await shot('print-saved');
  if (!existsSync(pdf)) throw new Error(`no PDF at ${pdf}`);
  await page.keyboard.press('Escape');
}
