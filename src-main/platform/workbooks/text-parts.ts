import { type ShownAs, shownAs } from './number-format.ts';
import { tooLarge, type WorkbookCaps } from './workbook-caps.ts';
import { attribute, scanXml, type XmlHandler } from './xml-scan.ts';

/** A text with the font of its first run, where runs have their own. */
export type RichText = { readonly text: string; readonly fontName?: string };

/**
 * Gathers the text of an <si> or <is>: plain, or in runs; phonetic guides of Japanese lists are not part of it.
 * Feed it every event between the element's start and end.
 */
export class TextGatherer {
  private text = '';
  private fontName: string | undefined;
  private runs = 0;
  private inText = false;
  private inPhonetic = 0;

  open(name: string, attributes: string): void {
    if (name === 'rPh') this.inPhonetic += 1;
    if (name === 'r') this.runs += 1;
    if (name === 't') this.inText = this.inPhonetic === 0;
    if (name === 'rFont' && this.runs <= 1) this.fontName = attribute(attributes, 'val');
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
    const text = ownText(
      this.text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    );
    const font = this.fontName;
    this.text = '';
    this.fontName = undefined;
    this.runs = 0;
    return font === undefined ? { text } : { text, fontName: font };
  }
}

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
export type CellStyle = { readonly shown: ShownAs; readonly fontName?: string };

/** Fonts that only ever hold Unicode need not be named cell by cell; others may be those of old ABC and VNI lists. */
const UNICODE_FONTS =
  /^(?:calibri|aptos|arial|times new roman|tahoma|cambria|segoe ui|verdana|liberation|carlito|tinos|dejavu)/i;

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
      const font = fonts[number('fontId')] ?? '';
      const shown = shownAs(id, formats.get(id));
      styles.push(font === '' || UNICODE_FONTS.test(font) ? { shown } : { shown, fontName: font });
    }
  };
  await scanXml(pieces, { open, close: () => void within.pop(), text() {} });
  return styles;
}
