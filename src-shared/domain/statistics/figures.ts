import type { RecipientKind } from '../awards.ts';
import type { Sex } from './choice.ts';
import type { PostWords } from './standing.ts';

/**
 * The awards that count, as columns of numbers: a million of them are gone through in hundredths of a second, whatever
 * they are counted by. An award stands at its place in every column; what it names is named by small numbers.
 */
export interface Figures {
  /** places in use are below it */
  readonly length: number;
  /** 0: nothing that counts stands at this place */
  readonly year: Uint16Array;
  /** of `recipientKinds` */
  readonly kind: Uint8Array;
  /** of `levels` */
  readonly level: Uint8Array;
  /** of `commendationTypes`, from 1; 0: not known */
  readonly commendation: Uint8Array;
  readonly type: Int32Array;
  readonly unit: Int32Array;
  /** 0: none */
  readonly movement: Int32Array;
  /** place in `posts` */
  readonly post: Int32Array;
  /** a person's number; for collectives and households one below zero for each */
  readonly recipient: Int32Array;
  /** posts as they were written, each once */
  readonly posts: readonly string[];
}

/** What the numbers of figures mean, and what was so in which year. */
export interface FigureFacts {
  readonly typeOf: (type: number) => { readonly id: string; readonly kind: string } | undefined;
  readonly unitOf: (unit: number) => string | undefined;
  readonly movementOf: (movement: number) => string | undefined;
  /** people who were merged into others, each with the one who stands for them */
  readonly roots: ReadonlyMap<number, number>;
  /** of the person who stands for all merged rows */
  readonly sexOf: (person: number) => Sex;
  /** the group of each unit in a year, and the units of the present filter */
  readonly unitGroup: (unitId: string, year: number) => string | undefined;
  readonly clusterGroup: (unitId: string, year: number) => string | undefined;
  readonly postWords: (year: number) => PostWords | undefined;
}

/** A table's numbers; cells stand span by span, row by row. */
export interface Counts {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly spans: readonly SpanCounts[];
  /** of the years asked for: who stands behind each row, and behind all */
  readonly recipients: readonly Recipients[];
  readonly allRecipients: Recipients;
}

export interface SpanCounts {
  readonly cells: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly total: number;
}

/** Different ones: whoever was given several awards is one. */
export type Recipients = Readonly<Record<RecipientKind, number>>;
