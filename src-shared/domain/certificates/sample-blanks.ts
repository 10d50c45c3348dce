import shipped from '../../../resources/print/blanks.json' with { type: 'json' };
import { type BlankSheet, blankSheet } from './blank.ts';

/** A blank to begin from. Where its lines stand is a guess until it was held against the office's own stack. */
export interface SampleBlank {
  readonly key: string;
  readonly name: string;
  /** how the names of the forms begin that it is made for */
  readonly form: string;
  readonly validFrom: string;
  readonly certainty: string;
  readonly source: string;
  readonly sheet: BlankSheet;
}

/** The blanks that come with the program. Source: each names its own. */
export const sampleBlanks: readonly SampleBlank[] = shipped.map((one) => ({
  ...one,
  sheet: blankSheet.parse(one.sheet),
}));
