/** How a cell's number is shown: as a day, or as a number padded to a width ("000-000" shows 504783 as 504-783). */
export type ShownAs = { readonly kind: 'date' } | { readonly kind: 'number'; readonly mask?: string };

const NUMBER: ShownAs = { kind: 'number' };
const DATE: ShownAs = { kind: 'date' };

/** Built-in formats that show a day, East Asian ones included. Source: ECMA-376 18.8.30. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  (id >= 57 && id <= 58);

/** @param code the custom format, absent for a built-in one */
export function shownAs(id: number, code: string | undefined): ShownAs {
  if (code === undefined) return isBuiltInDate(id) ? DATE : NUMBER;
  const bare = (code.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, (quiet) =>
    quiet === '\\-' ? '-' : '',
  );
  // A time of day alone is no day; "General" holds no letter of a date once it is out of the way.
  if (/[dy]/i.test(bare.replace(/general/i, ''))) return DATE;
  return /^0[0-]*0$/.test(bare) ? { kind: 'number', mask: bare } : NUMBER;
}

/** The number as a reader sees it, without the binary tail (0.1 + 0.2). */
export function numberText(value: number, mask?: string): string {
  if (!mask || !Number.isInteger(value) || value < 0) return String(Number(value.toPrecision(15)));
  let digits = String(value).padStart(mask.replaceAll('-', '').length, '0');
  let shown = '';
  for (let i = mask.length - 1; i >= 0 && digits !== ''; i--) {
    if (mask[i] === '-') shown = `-${shown}`;
    else {
      shown = digits.slice(-1) + shown;
      digits = digits.slice(0, -1);
    }
  }
  return digits + shown;
}
