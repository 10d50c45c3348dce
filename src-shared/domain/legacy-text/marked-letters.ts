export type MarkedLetter = {
  /** The vowel without its tone: "ấ" has "â". */
  readonly plain: string;
  /** '' or the combining mark. */
  readonly tone: string;
  readonly whole: string;
};

const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** Every small Vietnamese vowel with every tone, NFC. */
export const marked: readonly MarkedLetter[] = [...'aăâeêioôơuưy'].flatMap((plain) =>
  TONES.map((tone) => ({ plain, tone, whole: (plain + tone).normalize('NFC') })),
);
