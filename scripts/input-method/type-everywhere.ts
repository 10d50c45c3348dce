import { execFileSync } from 'node:child_process';
import type { Locator } from 'playwright-core';
import { goTo } from '../walk/first-run.ts';
import type { StationWindow } from '../walk/station-window.ts';
import { keysOf, type Typed, type Typing } from './keystrokes.ts';

/** One thing that was typed: what should have come of it, and what did. */
export type Outcome = { readonly what: string; readonly wanted: string; readonly got: string };

/** Hands on the keyboard of the machine: they know nothing of the page. */
export type Hands = { readonly type: (text: Typed) => void; readonly press: (...keys: readonly string[]) => void };

/** @param env the screen on which the window is */
export function handsOf(typing: Typing, env: NodeJS.ProcessEnv): Hands {
  const run = (args: readonly string[]): string => execFileSync('xdotool', args, { env, encoding: 'utf8' });
  const [window = ''] = run(['search', '--onlyvisible', '--name', 'Sổ']).trim().split('\n');
  run(['windowfocus', '--sync', window]);
  return {
    type: (text) => run(['type', '--delay', '40', keysOf[text][typing]]),
    press: (...keys) => run(['key', '--delay', '60', ...keys]),
  };
}

/** In the first run: a name, with Tab out of an unfinished word. */
export async function typeInFirstRun({ page, words }: StationWindow, hands: Hands): Promise<readonly Outcome[]> {
  const name = page.getByLabel(new RegExp(`^${words('stations:firstRun.actor')}`));
  await page.getByText(words('stations:role.headquarters.title'), { exact: true }).click();
  await name.focus();
  hands.type('Nguyễn Thị Hòa');
  hands.press('Tab');
  return [await holds('first run, name, left by Tab', name, 'Nguyễn Thị Hòa')];
}

/** In the sample register: the search box, a cell, forms. */
export async function typeInRegister(station: StationWindow, hands: Hands): Promise<readonly Outcome[]> {
  const { page } = station;
  await page.getByRole('navigation').first().waitFor();
  await goTo(station, 'awards');
  await page.getByRole('gridcell').first().click();
  return [
    ...(await typeInPalette(station, hands)),
    ...(await typeInSearch(station, hands)),
    ...(await typeInCell(station, hands)),
    ...(await typeInForm(station, hands)),
  ];
}

async function typeInPalette({ page }: StationWindow, hands: Hands): Promise<readonly Outcome[]> {
  hands.press('ctrl+k');
  const box = page.getByRole('dialog').getByRole('combobox');
  await box.waitFor();
  hands.type('Đặng Quốc Đạt');
  const typed = await holds('palette, in the middle of a word', box, 'Đặng Quốc Đạt');
  hands.press('Escape', 'Escape', 'Escape');
  await box.waitFor({ state: 'detached' });
  return [typed];
}

async function typeInSearch({ page, words }: StationWindow, hands: Hands): Promise<readonly Outcome[]> {
  const box = page.getByRole('searchbox', { name: words('awards:filter.text') });
  await box.focus();
  hands.type('khen thưởng');
  const typed = await holds('search box, in the middle of a word', box, 'khen thưởng');
  hands.press('Escape', 'Escape');
  const emptied = await holds('search box, emptied by Esc', box, '');
  return [typed, emptied];
}

async function typeInCell(station: StationWindow, hands: Hands): Promise<readonly Outcome[]> {
  const { page, words } = station;
  const head = page.getByRole('columnheader', { name: words('awards:column.rank') });
  const column = Number(await head.getAttribute('aria-colindex')) - 1;
  const rows = page.getByRole('row').filter({ has: page.getByRole('gridcell').nth(5) });
  const cell = (row: number) => rows.nth(row).getByRole('gridcell').nth(column);
  const people = await rows.evaluateAll((all) => all.findIndex((row) => /sĩ|úy|tá/.test(row.textContent ?? '')));
  await cell(people).click();
  hands.type('Đặng Quốc Đạt');
  hands.press('Return', 'Return');
  const committed = await shows('cell, typed onto, then Enter', cell(people), 'Đặng Quốc Đạt');
  await cell(people + 2).click();
  hands.type('khen thưởng');
  hands.press('Tab');
  const tabbed = await shows('cell, left by Tab', cell(people + 2), 'khen thưởng');
  await cell(people + 4).click();
  const before = await cell(people + 4).innerText();
  hands.press('F2');
  hands.type('Nguyễn Thị Hòa');
  hands.press('Escape', 'Escape');
  const dropped = await shows('cell, opened by F2 and dropped by Esc', cell(people + 4), before);
  const awards = await station.ask<readonly { rank: string }[]>('awards.page', { filter: {}, offset: 0, limit: 500 });
  const stored = awards.filter(({ rank }) => rank === 'Đặng Quốc Đạt' || rank === 'khen thưởng').length;
  return [committed, tabbed, dropped, { what: 'cells, in the register', wanted: '2', got: String(stored) }];
}

async function typeInForm(station: StationWindow, hands: Hands): Promise<readonly Outcome[]> {
  const { page, words } = station;
  await goTo(station, 'people');
  await page
    .getByRole('button', { name: words('people:add') })
    .first()
    .click();
  const name = page.getByLabel(words('people:field.fullName'), { exact: true });
  await name.focus();
  hands.type('Đặng Quốc Đạt');
  const typed = await holds('form, in the middle of a word', name, 'Đặng Quốc Đạt');
  const note = page.getByLabel(new RegExp(`^${words('people:field.note')}`));
  await note.focus();
  hands.type('khen thưởng');
  hands.press('Return');
  hands.type('Nguyễn Thị Hòa');
  const lines = await holds('form, two lines', note, 'khen thưởng\nNguyễn Thị Hòa');
  await page.getByLabel(new RegExp(`^${words('people:field.unit')}`)).focus();
  hands.press('Down', 'Return');
  await name.focus();
  hands.press('End', 'Return');
  await page.getByText(words('people:saved', { name: 'Đặng Quốc Đạt' })).waitFor();
  const found = await station.ask<readonly { fullName: string }[]>('people.find', { text: 'dang quoc dat', limit: 5 });
  const got = found.map(({ fullName }) => fullName).join(', ');
  return [typed, lines, { what: 'form, in the register', wanted: 'Đặng Quốc Đạt', got }];
}

const PATIENCE_MS = 4000;

/** What a field holds, once it holds what it should, or after a while. */
async function holds(what: string, field: Locator, wanted: string): Promise<Outcome> {
  return { what, wanted, got: await settled(() => field.inputValue(), wanted) };
}

async function shows(what: string, element: Locator, wanted: string): Promise<Outcome> {
  return { what, wanted, got: await settled(() => element.innerText(), wanted) };
}

async function settled(read: () => Promise<string>, wanted: string): Promise<string> {
  const end = performance.now() + PATIENCE_MS;
  let got = await read();
  while (got !== wanted && performance.now() < end) got = await read();
  return got;
}
