/** What a part is run with. */
export interface FaultInput {
  readonly seed: number;
  /** how often; a part has its own usual number */
  readonly rounds: number | undefined;
  /** of this part alone, removed afterwards */
  readonly folder: string;
  say(text: string): void;
}

export interface FaultResult {
  readonly name: string;
  readonly rounds: number;
  /** how often each thing happened */
  readonly outcomes: Readonly<Record<string, number>>;
  /** what must not happen; empty where all is well */
  readonly failures: readonly string[];
}

export type FaultPart = (input: FaultInput) => Promise<readonly FaultResult[]>;

/** Counts what happened, and keeps what must not. */
export interface Tally {
  count(outcome: string): void;
  fail(what: string): void;
  result(name: string, rounds: number): FaultResult;
}

export function makeTally(): Tally {
  const outcomes: Record<string, number> = {};
  const failures: string[] = [];
  return {
    count: (outcome) => {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    },
    fail: (what) => failures.push(what),
    result: (name, rounds) => ({ name, rounds, outcomes, failures }),
  };
}
