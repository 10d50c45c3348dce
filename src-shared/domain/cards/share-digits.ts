import { checkDigit, groupDigits } from './fingerprint-digits.ts';

/** Any three of five sheets give the key; two give nothing. Source: security.md §3.2. */
export const shareCount = 5;
export const shareThreshold = 3;
/** Of a sheet: six lines of four groups, as many as an eye holds. */
export const shareGroups = 24;
export const groupsInLine = 4;
/** What the digits of a sheet carry. */
export const shareBytes = 39;

const digitsInAll = shareGroups * (groupDigits - 1);

/** Bytes as they stand on paper: 24 groups of four digits and a check digit. */
export function shareToGroups(bytes: Uint8Array): readonly string[] {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  const digits = value.toString().padStart(digitsInAll, '0');
  return Array.from({ length: shareGroups }, (_, place) => {
    const four = digits.slice(4 * place, 4 * place + 4);
    return `${four}${checkDigit(four, place)}`;
  });
}

/** The bytes of whole groups; undefined for digits that no sheet carries. */
export function groupsToShare(groups: readonly string[]): Uint8Array | undefined {
  let value = BigInt(groups.map((group) => group.slice(0, -1)).join(''));
  const bytes = new Uint8Array(shareBytes);
  for (let at = shareBytes - 1; at >= 0; at--) {
    bytes[at] = Number(value % 256n);
    value /= 256n;
  }
  return value === 0n ? bytes : undefined;
}

export interface TypedShare {
  /** as typed, five digits each but the last */
  readonly groups: readonly string[];
  /** places, from 1, of groups that cannot stand on a sheet so */
  readonly misread: readonly number[];
  readonly isWhole: boolean;
}

/** Reads what a person typed or pasted off a sheet: digits count, whatever stands between them. */
export function readTypedShare(typed: string): TypedShare {
  const groups = typed.replace(/\D/g, '').match(/\d{1,5}/g) ?? [];
  const misread = groups.flatMap((group, place) =>
    group.length === groupDigits && !(place < shareGroups && isGroup(group, place)) ? [place + 1] : [],
  );
  const isWhole =
    groups.length === shareGroups && groups.every(({ length }) => length === groupDigits) && misread.length === 0;
  return { groups, misread, isWhole };
}

const isGroup = (group: string, place: number): boolean =>
  checkDigit(group.slice(0, -1), place) === Number(group.slice(-1));
