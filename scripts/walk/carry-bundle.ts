import { readdirSync } from 'node:fs';
import path from 'node:path';
import { goTo } from './first-run.ts';
import { answerDialogs, type StationWindow, until } from './station-window.ts';

/** Writes a bundle for the only other station into a folder; returns its path. Throws: when no bundle lies there. */
export async function exportBundle(
  { app, page, words, shot, ...station }: StationWindow,
  folder: string,
): Promise<string> {
  await goTo({ app, page, words, shot, ...station }, 'sync');
  const before = new Set(readdirSync(folder));
  await answerDialogs(app, { open: folder });
  await page.getByRole('button', { name: words('exchange:steps.send.action') }).click();
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true });
  await button('sticks:media.choose').or(button('sticks:media.other')).click();
  await page
    .locator('label', { hasText: path.basename(folder) })
    .locator('input:checked')
    .waitFor();
  await shot('bundle-to-write');
  await button('sticks:send.write').click();
  await until(page, page.getByText(words('sticks:send.done', { amount: 1 })));
  await shot('bundle-exported');
  await button('sticks:done').click();
  const made = readdirSync(folder).find((name) => name.endsWith('.svb') && !before.has(name));
  if (!made) throw new Error(`no bundle in ${folder}`);
  return path.join(folder, made);
}

/** Looks into a bundle and takes it. */
export async function takeBundle({ app, page, words, shot, ...station }: StationWindow, bundle: string): Promise<void> {
  await goTo({ app, page, words, shot, ...station }, 'sync');
  await answerDialogs(app, { open: path.dirname(bundle) });
  await page.getByRole('button', { name: words('exchange:steps.take.action') }).click();
  const button = (key: string) => page.getByRole('button', { name: words(key), exact: true });
  await button('sticks:media.choose').or(button('sticks:media.other')).click();
  await page
    .locator('label', { hasText: path.basename(path.dirname(bundle)) })
    .locator('input:checked')
    .waitFor();
  const look = page.getByRole('button', { name: words('sticks:take.look', { amount: 1 }), exact: true });
  await until(page, look);
  await shot('stick-listed');
  await look.click();
  const take = page.getByRole('button', { name: words('sticks:take.take', { amount: 1 }), exact: true });
  await until(page, take.and(page.locator(':enabled')));
  await shot('bundle-preview');
  await take.click();
  const done = page.getByRole('button', { name: words('sticks:done'), exact: true });
  await until(page, done);
  await shot('bundle-taken');
  await done.click();
}
