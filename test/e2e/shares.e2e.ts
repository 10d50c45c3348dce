import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { firstRun, goTo, skipList, walkPassphrase } from '#scripts/walk/first-run.ts';
import { answerDialogs, type StationWindow, until } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

const textOf = (pdf: string): string => execFileSync('pdftotext', ['-layout', pdf, '-']).toString('utf8');

/** The digits between the heading of the sheet's groups and the sentence below them, by lines. */
function digitsOn(pdf: string): string {
  const lines = textOf(pdf).split('\n');
  const found = lines.flatMap((line) => /^\s*\d\s+((?:\d{5}\s+){3}\d{5})\s*$/.exec(line)?.[1] ?? []);
  expect(found).toHaveLength(6);
  return found.join(' ');
}

async function type({ page, words }: StationWindow, sheets: readonly string[]): Promise<void> {
  for (const [at, digits] of sheets.entries())
    await page.getByLabel(words('shares:sheetOf', { place: at + 1 })).fill(digits);
}

test('headquarters is lost, and three sheets of paper and a copy make it again on another machine', async ({
  station,
  folder,
}) => {
  const lost = await station('headquarters');
  const { page, words, app } = lost;
  await firstRun(lost, 'headquarters');
  await skipList(lost);
  await goTo(lost, 'sync');
  await page.getByRole('button', { name: words('shares:printFirst') }).click();
  await page.getByLabel(words('shares:passphrase.present')).fill(walkPassphrase);
  await page.getByRole('button', { name: words('shares:make.split') }).click();
  await until(page, page.getByTitle(words('papers:preview')));
  await lost.shot('shares-preview');
  const sheets: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) {
    const pdf = path.join(folder, `${number}.pdf`);
    await answerDialogs(app, { save: pdf });
    await page.getByRole('radio', { name: words('shares:make.sheet', { number }) }).check();
    await page.getByRole('button', { name: words('shares:make.savePdf') }).click();
    await until(page, page.getByText(path.basename(pdf)));
    const text = textOf(pdf);
    expect(text).toContain(`Phiếu số ${number} trong bộ 5 phiếu`);
    expect(text).toContain('PHIẾU GIỮ KHÓA KHÔI PHỤC');
    sheets.push(digitsOn(pdf));
  }
  await page.getByRole('button', { name: words('shares:make.finish') }).click();
  await page.getByRole('button', { name: words('shares:checkOne') }).click();
  await page.getByLabel(words('shares:check.sheet')).fill(sheets[3] ?? '');
  await page.getByRole('button', { name: words('shares:check.look'), exact: true }).click();
  await until(page, page.getByText(words('shares:check.good', { number: 4 })));
  await lost.ask('backups.make');
  const before = await lost.ask<{ fingerprint: string }>('station.status');
  await lost.close();
  const stick = path.join(folder, 'stick');
  mkdirSync(stick);
  cpSync(path.join(lost.dataFolder, 'backups'), stick, { recursive: true });
  const copy = readdirSync(stick).find((name) => name.endsWith('.db'));

  const fresh = await station('another');
  await answerDialogs(fresh.app, { open: path.join(stick, copy ?? '') });
  await fresh.page.getByRole('button', { name: words('shares:restore.action') }).click();
  await fresh.page.getByRole('button', { name: words('shares:restore.choose') }).click();
  await type(fresh, [sheets[4] ?? '', sheets[0] ?? '', sheets[2] ?? '']);
  await fresh.page.getByLabel(words('shares:passphrase.fresh'), { exact: true }).fill('Mùa gặt năm ấy nhớ lâu');
  await fresh.page.getByLabel(words('shares:passphrase.again')).fill('Mùa gặt năm ấy nhớ lâu');
  await fresh.page.getByRole('button', { name: words('shares:restore.start'), exact: true }).click();
  await until(fresh.page, fresh.page.getByRole('button', { name: words('shares:restore.open'), exact: true }));
  await fresh.page.getByRole('button', { name: words('shares:restore.open'), exact: true }).click();
  await goTo(fresh, 'sync');
  expect(await fresh.ask<{ fingerprint: string }>('station.status')).toMatchObject({ fingerprint: before.fingerprint });
});
