/**
 * A word that goes with a number, as a format of the texts: `{{rows}} {{rows, noun(one: row; other: rows)}}`. English needs
 * it, and a sentence may hold several numbers, of which i18next's own plural follows one.
 * @param value the number, or its digits as they are shown
 */
export const countedNoun = (
  value: unknown,
  _language: unknown,
  { one, other }: Readonly<Record<string, string>>,
): string => (String(value) === '1' ? one : other) ?? '';
