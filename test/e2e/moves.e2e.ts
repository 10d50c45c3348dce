import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { firstRun, goTo, skipList, walkPassphrase } from '#scripts/walk/first-run.ts';
import { answerDialogs, type StationWindow } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

async function openSection(station: StationWindow, section: string): Promise<void> {
  await goTo(station, 'settings');
  await station.page.getByRole('button', { name: station.words(`settings:section.${section}`) }).click();
}

test('a station moves to another machine, where it opens with its old passphrase', async ({ folder, station }) => {
  const stick = path.join(folder, 'stick');
  mkdirSync(stick);
  const old = await station('old');
  await firstRun(old, 'headquarters');
  await skipList(old);
  await openSection(old, 'about');
  await answerDialogs(old.app, { save: path.join(stick, 'chan-doan.txt') });
  await old.page.getByRole('button', { name: old.words('settings:diagnostics.save') }).click();
  await old.page.getByText(old.words('settings:diagnostics.saved', { name: 'chan-doan.txt' })).waitFor();
  expect(readFileSync(path.join(stick, 'chan-doan.txt'), 'utf8')).not.toContain('Trần Minh Đức');
  await openSection(old, 'data');
  await answerDialogs(old.app, { open: stick });
  await old.page.getByRole('button', { name: old.words('moves:write.choose') }).click();
  // Exactly: a button that shows the data folder stands beside it from the start.
  await old.page.getByRole('button', { name: old.words('moves:write.show'), exact: true }).waitFor();
  await old.close();

  const moved = readdirSync(stick).find((name) => name.startsWith('SoVang-chuyen-may_')) ?? '';
  const fresh = await station('fresh');
  await answerDialogs(fresh.app, { open: path.join(stick, moved) });
  await fresh.page.getByRole('button', { name: fresh.words('moves:take.choose') }).click();
  await fresh.page.getByRole('button', { name: fresh.words('moves:take.open'), exact: true }).click();
  await fresh.page.getByText('Phòng Công tác đảng và công tác chính trị').first().waitFor();
  expect(await fresh.ask('station.unlock', { passphrase: walkPassphrase })).toEqual({ unlocked: true });
});
