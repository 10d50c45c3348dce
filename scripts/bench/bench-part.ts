import type { Invented } from './invent.ts';
import type { BenchResult } from './statistics.ts';

/** What a part of the bench is given. */
export interface PartInput {
  readonly seed: number;
  /** undefined: the part's own number of awards */
  readonly rows: number | undefined;
  /** an empty folder of this part's own */
  readonly folder: string;
  /** the stations with a full register, made once for all parts that want one */
  readonly prepared: () => Promise<Prepared>;
  readonly say: (text: string) => void;
}

/** A station after its first run, with a letterhead and a register full of awards; closed. */
export interface Prepared {
  readonly folder: string;
  readonly invented: Invented;
}

export type Part = (input: PartInput) => Promise<readonly BenchResult[]>;
