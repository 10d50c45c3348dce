import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { shownPaper } from '#scripts/walk/shown-paper.ts';
import { answerDialogs, openStation, until } from '#scripts/walk/station-window.ts';
import { keyboardHand } from '#support/keyboard-hand.ts';
import { expect, test } from '#support/stations-in-windows.ts';

test('what is shown is the file that is saved, the log knows it by its code, and it is printed again from there', async ({
  folder,
}) => {
  test.setTimeout(120_000);
  const station = await openStation({ dataFolder: path.join(folder, 'so-mau'), sample: true });
  const { app, page, words } = station;
  try {
    const hand = keyboardHand(station);
    await page.getByRole('navigation').first().waitFor();
    const { collective, individual } = await station.ask<{ collective: number; individual: number }>('awards.totals', {
      filter: { year: 2024 },
    });
    const two = (count: number): string => String(count).padStart(2, '0');
    const sum = `Danh sách gồm ${two(collective)} lượt tập thể, ${two(individual)} lượt cá nhân./.`;
    const file = path.join(folder, 'danh-sach.pdf');
    await answerDialogs(app, { save: file });
    await hand.command('print');
    await hand.choose(words('lists:choice.year'), '2024');
    await page.getByRole('button', { name: words('papers:savePdf'), disabled: false }).waitFor();
    const shown = await shownPaper(page);
    expect(shown.text).toContain(sum);
    await hand.press(words('papers:savePdf'));
    await until(page, page.getByRole('button', { name: words('papers:reveal') }));
    expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(shown.sha256);
    await page.keyboard.press('Escape');

    await hand.command('printLog');
    await page.getByLabel(words('printLog:search')).fill('danh sach 2024');
    const row = page.getByRole('row').filter({ hasText: 'danh-sach.pdf' });
    const code = /\d{4} \d{3} \d{3}/.exec(await row.innerText())?.[0] ?? '';
    await page.getByLabel(words('printLog:search')).fill(code);
    await hand.press(words('printLog:again'));
    await page.getByText(words('printLog:reprint.title', { code })).waitFor();
    await page.getByText(/Nội dung vẫn đúng như bản đã in/).waitFor();
    expect((await shownPaper(page)).text).toContain(sum);
  } finally {
    await station.close();
  }
});
