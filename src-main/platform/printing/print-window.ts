import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { whenCancelled } from '#shared/base/job.ts';
import type { PrintPage } from './make-pdf.ts';
import { type PrintPages, printUrl } from './print-pages.ts';

export type PrintWindowDeps = {
  readonly openWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly pages: PrintPages;
  readonly newToken: () => string;
};

/** No script, no preload, no way out: the page is paper. */
const paperWindow: BrowserWindowConstructorOptions = {
  show: false,
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    javascript: false,
    webgl: false,
    spellcheck: false,
  },
};

// Any number but 0, the page's own world, in which no script runs.
const ownWorld = 1000;

// Chromium prints text whose font has not arrived as nothing at all, and a page counts as loaded before its fonts do.
const loadFonts = 'Promise.all([...document.fonts].map((face) => face.load())).then((faces) => faces.length)';

/**
 * Prints pages in a hidden window that is gone afterwards, also when the work is cancelled in the middle of a page. The
 * program's `window-all-closed` must expect that a hidden window may be the last one.
 * Throws: when the page does not load, or the printer of Chromium fails; JobCancelled.
 */
export const printPageInWindow =
  ({ openWindow, pages, newToken }: PrintWindowDeps): PrintPage =>
  async (html, job) => {
    const token = newToken();
    pages.set(token, html);
    const window = openWindow(paperWindow);
    try {
      return await Promise.race([printFrom(window, printUrl(token)), whenCancelled(job)]);
    } finally {
      window.destroy();
      pages.delete(token);
    }
  };

async function printFrom(window: BrowserWindow, url: string): Promise<Uint8Array> {
  await window.loadURL(url);
  const faces: unknown = await window.webContents.executeJavaScriptInIsolatedWorld(ownWorld, [{ code: loadFonts }]);
  if (typeof faces !== 'number' || faces === 0) throw new Error('the page to print has no fonts');
  return window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: false });
}
