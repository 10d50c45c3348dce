import type { OldCode } from '../../base/workbook.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

export type OldFont = {
  readonly code: OldCode;
  /** the font draws small letters as capitals (.VnTimeH) */
  readonly capitals: boolean;
};

/** Only the font's name tells that a text is no Unicode; undefined for every other font. Source: domain.md §6. */
export function oldFontOf(fontName: string): OldFont | undefined {
  if (/^\.vn/i.test(fontName)) return { code: 'abc', capitals: /h$/i.test(fontName.trim()) };
  return /^vni[- ]/i.test(fontName) ? { code: 'vni', capitals: false } : undefined;
}

const decoders: Readonly<Record<OldCode, (text: string) => string>> = { abc: fromTcvn3, vni: fromVni };

/** A text of an old code as Unicode, NFC; what is no letter of the code stays. */
export const fromOldCode = (text: string, code: OldCode): string => decoders[code](text).normalize('NFC');

/** The same as its font shows it. */
export function fromOldFont(text: string, { code, capitals }: OldFont): string {
  const read = fromOldCode(text, code);
  return capitals ? read.toUpperCase() : read;
}
