import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { machineFlags } from '../runtime/machine.ts';
import { ensureRuntime } from '../runtime/runtime.ts';

export interface Launched {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Instant of the launch in ms. */
  readonly begun: number;
  /** ms since then */
  readonly since: () => number;
}

/** Starts Electron on an app folder. Throws: when it shows no window. */
export async function launch(appFolder: string, dataFolder: string): Promise<Launched> {
  const { exec } = await ensureRuntime();
  const from = performance.now();
  const begun = Date.now();
  const app = await _electron.launch({
    executablePath: exec,
    args: [...machineFlags(), `--user-data-dir=${dataFolder}`, appFolder],
    env: { ...process.env, LANG: 'vi_VN.UTF-8' } as Record<string, string>,
    timeout: 60_000,
  });
  return { app, page: await app.firstWindow(), begun, since: () => performance.now() - from };
}

const main = `import { app, BrowserWindow } from 'electron';
import path from 'node:path';
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
`;

/** The least that Electron can be: one window with one word. Returns the app's folder. */
export function makeEmptyApp(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "name": "empty", "type": "module", "main": "main.js" }');
  writeFileSync(path.join(folder, 'main.js'), main);
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><meta charset="utf-8"><p id="ready">.</p>');
  return folder;
}
