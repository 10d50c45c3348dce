import type { BrowserWindow, BrowserWindowConstructorOptions, WebContentsPrintOptions } from 'electron';
import { ok, refuse } from '#shared/base/result.ts';
import { type PrintPages, printUrl } from './print-pages.ts';
import type { PrintOrder, PrintPdf, SystemPrinter } from './printers.ts';

export type ViewerPrintDeps = {
  readonly openWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly pages: PrintPages;
  readonly newToken: () => string;
  readonly printers: () => Promise<readonly SystemPrinter[]>;
};

/**
 * Windows: Chromium's PDF viewer shows the PDF in a hidden window and prints it from there. Not yet proven on a Windows
 * machine with a printer. Refuses: print.noPrinter, print.failed.
 */
export const printInViewer =
  ({ openWindow, pages, newToken, printers }: ViewerPrintDeps): PrintPdf =>
  async (pdf, { printer, copies, pages: range, sides }) => {
    const known = await printers();
    if (!known.some(({ name }) => name === printer)) return refuse('print.noPrinter', { printer });
    const token = newToken();
    pages.set(token, pdf);
    const window = openWindow({
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, plugins: true },
    });
    try {
      await window.loadURL(printUrl(token));
      const why = await new Promise<string>((resolve) =>
        window.webContents.print(
          { silent: true, deviceName: printer, copies, ...rangesOf(range), ...duplexOf(sides) },
          (success, reason) => resolve(success ? '' : reason),
        ),
      );
      return why === '' ? ok(null) : refuse('print.failed', { printer, why });
    } finally {
      window.destroy();
      pages.delete(token);
    }
  };

// Chromium counts pages from 0.
const rangesOf = (range: string): Pick<WebContentsPrintOptions, 'pageRanges'> =>
  range === ''
    ? {}
    : {
        pageRanges: range.split(',').map((part) => {
          const [from = '1', to = from] = part.split('-');
          return { from: Number(from) - 1, to: Number(to) - 1 };
        }),
      };

const duplexOf = (sides: PrintOrder['sides']): Pick<WebContentsPrintOptions, 'duplexMode'> =>
  sides === 'printer' ? {} : { duplexMode: sides === 'one' ? 'simplex' : 'longEdge' };
