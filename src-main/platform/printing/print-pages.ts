/** What waits to be printed or shown, by token: HTML as text, a PDF as bytes. Whoever puts one in takes it out. */
export type PrintPages = Map<string, string | Uint8Array>;

/** Reads a shipped file of the print folder: "list.css", "fonts/Tinos-Regular.ttf". Throws: when it is not there. */
export type ReadPrintFile = (name: string) => Uint8Array;

export type ServedPrint = {
  readonly body: string | Uint8Array;
  readonly contentType: string;
  /** Value of the Content-Security-Policy header. */
  readonly policy: string;
};

const origin = 'app://so-vang';
const folder = '/print/';

/** Nothing runs, nothing leaves: own stylesheet and own fonts are all a paper page may have. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Chromium's viewer of PDF is a page between ours and the paper. */
const pdfPolicy = [
  "default-src 'none'",
  "object-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' chrome-extension:",
].join('; ');

const files: ReadonlyMap<string, string> = new Map([
  ['list.css', 'text/css; charset=utf-8'],
  ['landscape.css', 'text/css; charset=utf-8'],
  ...['Regular', 'Bold', 'Italic', 'BoldItalic'].map((face) => [`fonts/Tinos-${face}.ttf`, 'font/ttf'] as const),
]);

export const printUrl = (token: string): string => `${origin}${folder}${token}`;

/**
 * Answers for everything below app://so-vang/print/: waiting pages, the stylesheet, the fonts; by fixed names only, so
 * that no address reaches the disk.
 * @returns undefined for any other address, which the protocol handler then refuses
 */
export function servePrint(url: URL, pages: PrintPages, readFile: ReadPrintFile): ServedPrint | undefined {
  if (url.protocol !== 'app:' || url.host !== 'so-vang' || !url.pathname.startsWith(folder)) return undefined;
  const name = url.pathname.slice(folder.length);
  const page = pages.get(name);
  if (typeof page === 'string') return { body: page, contentType: 'text/html; charset=utf-8', policy };
  if (page !== undefined) return { body: page, contentType: 'application/pdf', policy: pdfPolicy };
  const contentType = files.get(name);
  return contentType === undefined ? undefined : { body: readFile(name), contentType, policy };
}
