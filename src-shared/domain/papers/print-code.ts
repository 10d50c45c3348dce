/** A place for ten digits: nine by chance and a check digit, shown as 4-3-3 and typed however people like. */
const checked = 9;

/**
 * The check digit that follows nine digits: any one wrong digit is noticed, and nearly every two neighbours that changed places.
 * Source: ISO/IEC 7064, MOD 11,10.
 */
function checkDigit(digits: string): number {
  let carry = 10;
  for (const digit of digits) {
    const sum = (Number(digit) + carry) % 10 || 10;
    carry = (sum * 2) % 11;
  }
  return (11 - carry) % 10;
}

/** @param chance below 10⁹ */
export function printCodeOf(chance: number): string {
  const digits = String(chance).padStart(checked, '0');
  return `${digits}${checkDigit(digits)}`;
}

/** "0482 193 556" */
export const shownPrintCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4, 7)} ${code.slice(7)}`;

/** Spaces, dots and strokes between the digits mean nothing. Undefined: it is no code, or was misread. */
export function readPrintCode(typed: string): string | undefined {
  const digits = typed.replace(/[\s.\-–/]/g, '');
  if (!/^\d{10}$/.test(digits)) return undefined;
  return checkDigit(digits.slice(0, checked)) === Number(digits.slice(checked)) ? digits : undefined;
}
