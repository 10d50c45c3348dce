import { execFileSync } from 'node:child_process';

/** A word of a PDF: its box and baseline, in millimetres from the upper left corner. */
export interface FoundWord {
  readonly text: string;
  readonly page: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly baselineMm: number;
}

const mm = (pt: string | undefined): number => (Number(pt) * 25.4) / 72;

// What Tinos has above and below its baseline; pdftotext makes its boxes so high.
const ASCENT = 0.891;
const DESCENT = 0.216;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Where `pdftotext -bbox` sees the words of a PDF, and how large its pages are. */
export function wordsOfPdf(file: string): {
  readonly pages: readonly { readonly widthMm: number; readonly heightMm: number }[];
  readonly words: readonly FoundWord[];
} {
  const html = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const pages: { widthMm: number; heightMm: number }[] = [];
  const words: FoundWord[] = [];
  for (const line of html.split('\n')) {
    const page = /<page width="([\d.]+)" height="([\d.]+)"/.exec(line);
    if (page) pages.push({ widthMm: mm(page[1]), heightMm: mm(page[2]) });
    const word = /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*)<\/word>/.exec(
      line,
    );
    if (!word) continue;
    const [top, bottom] = [mm(word[2]), mm(word[4])];
    words.push({
      text: (word[5] ?? '').replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole),
      page: pages.length - 1,
      leftMm: mm(word[1]),
      rightMm: mm(word[3]),
      baselineMm: top + ((bottom - top) * ASCENT) / (ASCENT + DESCENT),
    });
  }
  return { pages, words };
}

export interface Ink {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Whether there is ink at a place. */
  readonly at: (xMm: number, yMm: number) => boolean;
}

const DPI = 300;

/** A page as a printer would lay ink onto it: drawn by poppler, looked at by its dots. */
export function inkOfPdf(file: string, page = 1): Ink {
  const pgm = execFileSync('pdftoppm', ['-r', String(DPI), '-f', String(page), '-l', String(page), '-gray', file], {
    maxBuffer: 2 ** 28,
  });
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1')) ?? [];
  if (head === undefined) throw new Error('pdftoppm made no grey picture');
  const [w, h] = [Number(width), Number(height)];
  const dot = (mm: number): number => Math.floor((mm * DPI) / 25.4);
  return {
    widthMm: (w * 25.4) / DPI,
    heightMm: (h * 25.4) / DPI,
    at: (x, y) => (pgm[head.length + dot(y) * w + dot(x)] ?? 255) < 160,
  };
}
