import type { Day } from '../../base/local-date.ts';

/** Kinds of paper that may carry a signed code, each at its number in the code; what shipped keeps its number. */
export const sealedKinds = ['list', 'book', 'certificate', 'bonus', 'report'] as const;
export type SealedKind = (typeof sealedKinds)[number];

/** What a paper is about, from the rows it was made of: what the code says besides who signed it and when. */
export interface PaperFacts {
  readonly kind: SealedKind;
  /** A decision's number, or the title of a year's paper. */
  readonly subject: string;
  /** '' where the paper hangs on no decision. */
  readonly decidedOn: Day | '';
  /** 0 where the paper is of no year. */
  readonly year: number;
  /** the one unit whose rows these are */
  readonly unitId?: string | undefined;
  /** Awards that count: void ones stand on the paper and are not counted. */
  readonly collectives: number;
  readonly people: number;
  readonly households: number;
  /** One text for each row; their order means nothing. */
  readonly rows: readonly string[];
}

/** What the signed code on a paper says. */
export interface SealedPaper extends Omit<PaperFacts, 'rows'> {
  /** who signed */
  readonly station: string;
  /** ten digits: its line in the log of prints there */
  readonly code: string;
  readonly issuedOn: Day;
  readonly pages: number;
  /** rows, void ones too */
  readonly rows: number;
  /** of the rows; 10 bytes */
  readonly digest: Uint8Array;
}

export const digestBytes = 10;

/** Rows in their one order, as they are hashed. */
export const canonicalRows = (rows: readonly string[]): string => [...rows].sort().join('\n');

/** Bytes of the largest picture that is looked at. */
export const largestPicture = 40 * 1024 * 1024;
