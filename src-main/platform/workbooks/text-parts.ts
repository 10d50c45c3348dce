import type { OldCode } from '#shared/base/workbook.ts';
import { fromOldFont, type OldFont, oldFontOf } from '#shared/domain/legacy-text/old-font.ts';
import { type ShownAs, shownAs } from './number-format.ts';
import { tooLarge, type WorkbookCaps } from './workbook-caps.ts';
import { attribute, scanXml, type XmlHandler } from './xml-scan.ts';

/** A piece of a text and the font it names, if any; the others are in the font of their cell. */
export type TextRun = { readonly text: string; readonly fontName?: string };

/** A text; in runs only where one of them names a font. */
export type RichText = { readonly text: string; readonly runs?: readonly TextRun[] };

/** A text as its fonts show it, and the old code that any of it was in. */
export function readRuns(
  runs: readonly TextRun[],
  cellFont: OldFont | undefined,
): { readonly text: string; readonly oldCode?: OldCode } {
  let text = '';
  let oldCode: OldCode | undefined;
  for (const run of joinedRuns(runs)) {
    const font = run.fontName === undefined ? cellFont : oldFontOf(run.fontName);
    text += font ? fromOldFont(run.text, font) : run.text;
    if (font && run.text.trim() !== '') oldCode ??= font.code;
  }
  return oldCode === undefined ? { text } : { text, oldCode };
}

/** A capital may be two signs in ABC, and a run of the same font may end between them. */
function joinedRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.fontName === run.fontName) joined[joined.length - 1] = { ...last, text: last.text + run.text };
    else joined.push(run);
  }
  return joined;
}

/**
 * Gathers the text of an <si> or <is>: plain, or in runs; phonetic guides of Japanese lists are not part of it.
 * Feed it every event between the element's start and end.
 */
export class TextGatherer {
  private text = '';
  private runs: Array<{ start: number; fontName?: string }> = [];
  private inText = false;
  private inPhonetic = 0;

  open(name: string, attributes: string): void {
    if (name === 'rPh') this.inPhonetic += 1;
    if (name === 'r') this.runs.push({ start: this.text.length });
    if (name === 't') this.inText = this.inPhonetic === 0;
    const run = this.runs.at(-1);
    const fontName = name === 'rFont' ? attribute(attributes, 'val') : undefined;
    if (run && fontName !== undefined) run.fontName = fontName;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic -= 1;
    if (name === 't') this.inText = false;
  }

  take(text: string): void {
    if (this.inText) this.text += text;
  }

  get length(): number {
    return this.text.length;
  }

  finish(): RichText {
    const { text: whole, runs: starts } = this;
    this.text = '';
    this.runs = [];
    const text = ownText(unescaped(whole));
    if (starts.every(({ fontName }) => fontName === undefined)) return { text };
    const runs = starts.map(({ start, fontName }, at) => ({
      text: ownText(unescaped(whole.slice(start, starts[at + 1]?.start))),
      ...(fontName !== undefined && { fontName }),
    }));
    return { text, runs };
  }
}

const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** A slice would keep the whole piece of the file it was cut from in memory. */
export const ownText = (text: string): string =>
  text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le');

/** Texts that cells refer to by index. Throws: WorkbookRefused. */
export async function readSharedStrings(
  pieces: AsyncIterable<Uint8Array>,
  caps: WorkbookCaps,
): Promise<readonly RichText[]> {
  const strings: RichText[] = [];
  const gatherer = new TextGatherer();
  let total = 0;
  await scanXml(pieces, {
    open: (name, attributes) => gatherer.open(name, attributes),
    close(name) {
      gatherer.close(name);
      if (name !== 'si') return;
      // An entry costs memory even when it is empty.
      total += gatherer.length + 16;
      if (total > caps.textLength) throw tooLarge(caps.textLength);
      strings.push(gatherer.finish());
    },
    text(text) {
      gatherer.take(text);
      if (total + gatherer.length > caps.textLength) throw tooLarge(caps.textLength);
    },
  });
  return strings;
}

/** What matters of a cell's style. */
export type CellStyle = { readonly shown: ShownAs; readonly oldFont?: OldFont };

/** Styles by the index that cells carry. Throws: WorkbookRefused. */
export async function readStyles(pieces: AsyncIterable<Uint8Array>): Promise<readonly CellStyle[]> {
  const formats = new Map<number, string>();
  const fonts: string[] = [];
  const styles: CellStyle[] = [];
  const within: string[] = [];
  const open: XmlHandler['open'] = (name, attributes) => {
    within.push(name);
    const number = (attributeName: string): number => Number(attribute(attributes, attributeName) ?? 0);
    if (name === 'numFmt') formats.set(number('numFmtId'), attribute(attributes, 'formatCode') ?? '');
    if (name === 'font' && within.at(-2) === 'fonts') fonts.push('');
    if (name === 'name' && within.at(-3) === 'fonts') fonts[fonts.length - 1] = attribute(attributes, 'val') ?? '';
    if (name === 'xf' && within.at(-2) === 'cellXfs') {
      const id = number('numFmtId');
      const oldFont = oldFontOf(fonts[number('fontId')] ?? '');
      const shown = shownAs(id, formats.get(id));
      styles.push(oldFont ? { shown, oldFont } : { shown });
    }
  };
  await scanXml(pieces, { open, close: () => void within.pop(), text() {} });
  return styles;
}
