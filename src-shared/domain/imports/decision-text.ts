import { trimSeparators } from './plain-key.ts';

export type DecisionText = { readonly number: string; readonly date: string };

const NUMBER =
  /\d{1,6}[a-zA-Z]?\s*\/\s*(?:\d{4}\s*\/\s*)?\p{Lu}[\p{L}\d]*(?:\s*-\s*(?!Ngày)\p{Lu}[\p{L}\d]*(?:\([\p{L}\d]+\))?)*/u;
const DATE = /(?:ngày\s*)?(?:\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}|\d{1,2}\s*tháng\s*\d{1,2}\s*năm\s*\d{4})/iu;
const LEAD = /^(?:theo\s+)?(?:quyết định|qđ)?\s*(?:khen thưởng)?\s*(?:số)?\s*[:.]?\s*(?=\d)/iu;

/**
 * Takes number and date out of one cell: "QĐ số 7649/QĐ-BCA, ngày 02/09/2024". Either may be ''.
 * Spaces inside the number go, since they are typed at will; its letters stay as written.
 */
export function splitDecision(text: string): DecisionText {
  const numbered = NUMBER.exec(text)?.[0];
  const rest = numbered === undefined ? text : text.replace(numbered, ' ');
  const date = DATE.exec(rest)?.[0] ?? '';
  const bare = trimSeparators(
    rest
      .replace(date, ' ')
      .replace(LEAD, '')
      .replace(/\bngày\s*$/iu, ''),
  );
  return { number: numbered?.replace(/\s+/g, '') ?? (/\d/.test(bare) ? bare : ''), date: date.trim() };
}

/** How two writings of a decision's number are compared. */
export const numberKey = (number: string): string =>
  number
    .replace(/\s+/g, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/^0+(?=\d)/, '');
