export const fingerprintGroups = 8;
export const groupDigits = 5;

/** Damm's table: the check digit it gives catches every single wrong digit and every swap of neighbours. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
].map((row) => [...row].map(Number));

/**
 * The check digit of decimal digits. It starts from their place, so that two groups read in the wrong order are caught
 * as well. Source: docs/BUNDLE-FORMAT.md, fingerprint.
 */
export const checkDigit = (digits: string, place: number): number => {
  let interim = place % 10;
  for (const digit of digits) interim = damm[interim]?.[Number(digit)] ?? 0;
  return interim;
};

/** Whether five digits, as heard, can be the group at that place (0–7). */
export const isFingerprintGroup = (digits: string, place: number): boolean =>
  /^\d{5}$/.test(digits) && checkDigit(digits.slice(0, 4), place) === Number(digits[4]);

export interface TypedFingerprint {
  /** as typed, five digits each but the last */
  readonly groups: readonly string[];
  /** places, from 1, of groups that cannot have been read so */
  readonly misread: readonly number[];
  readonly isWhole: boolean;
}

/** Reads what a person typed or pasted: digits count, whatever stands between them. */
export function readTypedFingerprint(typed: string): TypedFingerprint {
  const groups = typed.replace(/\D/g, '').match(/\d{1,5}/g) ?? [];
  const misread = groups.flatMap((group, place) =>
    group.length === groupDigits && !(place < fingerprintGroups && isFingerprintGroup(group, place)) ? [place + 1] : [],
  );
  const isWhole =
    groups.length === fingerprintGroups && groups.every(({ length }) => length === groupDigits) && misread.length === 0;
  return { groups, misread, isWhole };
}

/** Places, from 1, at which what was typed is another fingerprint; none when it is this one. */
export function differingGroups(typed: string, fingerprint: string): readonly number[] {
  const { groups } = readTypedFingerprint(typed);
  return fingerprint.split(' ').flatMap((group, place) => (groups[place] === group ? [] : [place + 1]));
}
