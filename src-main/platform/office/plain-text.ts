/** Text as XML may hold it: no control signs but the forced line break, no half of a sign of two halves. */
export const plainText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go
  text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');

/** One text for each forced line. */
export const linesOf = (text: string): readonly string[] => plainText(text).split('\n');
