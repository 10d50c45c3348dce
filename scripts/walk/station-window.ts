import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Locator, type Page } from 'playwright-core';
import { machineFlags } from '../runtime/machine.ts';
import { ensureRuntime } from '../runtime/runtime.ts';
import { root } from '../setup/paths.mjs';
import { type Language, type Words, wordsOf } from './words.ts';

/** A station as a person has it before them: a real window on a data folder of its own. */
export interface StationWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly words: Words;
  readonly dataFolder: string;
  /** Asks the contract as the page does. Throws: when it refuses. */
  ask<T>(name: string, input?: object): Promise<T>;
  /** Keeps a picture of the window. */
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface StationWindowOptions {
  readonly dataFolder: string;
  readonly language?: Language;
  /** Opens the sample register in that folder, full of invented people. */
  readonly sample?: boolean;
  /** Size of everything in the window, in per cent. */
  readonly zoomPercent?: number;
  /** where pictures go; none are kept without it */
  readonly pictures?: string;
  /** the packaged program; without it the built sources run */
  readonly program?: string;
}

/** Opens a station. Throws: when the program does not start or shows no window. */
export async function openStation(options: StationWindowOptions): Promise<StationWindow> {
  const { dataFolder, language = 'vi', pictures, program, sample = false, zoomPercent = 100 } = options;
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(path.join(dataFolder, 'preferences.json'), JSON.stringify({ language, zoomPercent }));
  const app = await _electron.launch({
    executablePath: program ?? (await ensureRuntime()).exec,
    args: [
      ...machineFlags(),
      `--user-data-dir=${dataFolder}`,
      ...(program ? [] : [root]),
      ...(sample ? ['--so-mau'] : []),
    ],
    env: { ...process.env, LANG: 'vi_VN.UTF-8' } as Record<string, string>,
    timeout: 60_000,
  });
  const page = await app.firstWindow();
  await page.evaluate((chosen) => localStorage.setItem('so-vang.language', chosen), language);
  await page.reload();
  await page.evaluate(() => document.fonts.ready);
  let pictureCount = 0;
  return {
    app,
    page,
    words: wordsOf(language),
    dataFolder,
    ask: async <T>(name: string, input: object = {}) => {
      const reply = (await page.evaluate(
        ([call, value]) => window.soVang.call(`walk-${call}-${performance.now()}`, call, value),
        [name, input] as const,
      )) as { ok: true; value: T } | { ok: false; code: string };
      if (!reply.ok) throw new Error(`${name} refused: ${reply.code}`);
      return reply.value;
    },
    shot: async (name) => {
      if (!pictures) return;
      pictureCount += 1;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: path.join(pictures, `${String(pictureCount).padStart(2, '0')}-${name}.png`) });
    },
    close: () => app.close(),
  };
}

/** What the system's dialogs answer from now on; no dialog is shown. Undefined = the person closes it. */
export async function answerDialogs(
  app: ElectronApplication,
  answer: { readonly open?: string; readonly save?: string },
): Promise<void> {
  await app.evaluate(({ dialog }, { open, save }) => {
    dialog.showOpenDialog = async () => ({ canceled: open === undefined, filePaths: open === undefined ? [] : [open] });
    dialog.showSaveDialog = async () => ({ canceled: save === undefined, filePath: save ?? '' });
  }, answer);
}

/** Waits until something shows, however long the work takes. Throws: at once, in the screen's own words, when it is refused. */
export async function until(page: Page, shown: Locator, timeoutMs = 300_000): Promise<void> {
  // The grid keeps an empty alert for what it will say.
  const alert = page.getByRole('alert').filter({ hasText: /\S/ }).first();
  await shown.or(alert).first().waitFor({ timeout: timeoutMs });
  // What showed may be gone again for a moment, while a list is read anew.
  if (!(await shown.first().isVisible()) && (await alert.isVisible()))
    throw new Error(`refused: ${await alert.innerText()}`);
  await shown.first().waitFor({ timeout: timeoutMs });
}
