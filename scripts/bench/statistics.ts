/** What several rounds of one measurement gave. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** One line of the bench. `target` bounds `median` from above, in `unit`. */
export interface BenchResult extends Spread {
  readonly name: string;
  readonly unit: 'ms' | 'ms CPU' | 's' | 'kB' | 'MB' | '×';
  /** median of the ratios of the rounds to what was measured beside it */
  readonly ratio?: number;
  /** what that was */
  readonly ratioTo?: string;
  readonly target?: number;
  readonly met?: boolean;
}

const sorted = (values: readonly number[]): number[] => {
  if (values.length === 0) throw new Error('nothing was measured');
  return values.toSorted((a, b) => a - b);
};

export function median(values: readonly number[]): number {
  const inOrder = sorted(values);
  const middle = inOrder.length / 2;
  const upper = inOrder[Math.floor(middle)] ?? 0;
  return Number.isInteger(middle) ? ((inOrder[middle - 1] ?? 0) + upper) / 2 : upper;
}

/** The smallest value that at least so many hundredths of all do not exceed. */
export function percentile(values: readonly number[], hundredths: number): number {
  const inOrder = sorted(values);
  const rank = Math.max(1, Math.ceil((hundredths / 100) * inOrder.length));
  return inOrder[rank - 1] ?? 0;
}

export const spread = (values: readonly number[]): Spread => {
  const inOrder = sorted(values);
  return { median: median(inOrder), min: inOrder[0] ?? 0, max: inOrder.at(-1) ?? 0 };
};

/** Value by value, in the order of the rounds. Throws: when one was measured oftener than the other. */
export function ratios(of: readonly number[], to: readonly number[]): readonly number[] {
  if (of.length !== to.length) throw new Error('rounds of different number');
  return of.map((value, at) => value / (to[at] ?? Number.NaN));
}

interface Measured {
  readonly unit: BenchResult['unit'];
  /** one value a round */
  readonly values: readonly number[];
  readonly target?: number;
  /** what was measured beside it in the same rounds */
  readonly beside?: { readonly name: string; readonly values: readonly number[] };
}

export function result(name: string, { unit, values, target, beside }: Measured): BenchResult {
  const over = spread(values);
  return {
    name,
    ...over,
    unit,
    ...(beside && { ratio: median(ratios(values, beside.values)), ratioTo: beside.name }),
    ...(target !== undefined && { target, met: over.median <= target }),
  };
}

/** A line whose very figure is the ratio, round by round. */
export function ratioResult(
  name: string,
  values: readonly number[],
  beside: { readonly name: string; readonly values: readonly number[] },
  target?: number,
): BenchResult {
  const by = ratios(values, beside.values);
  const line = result(name, { unit: '×', values: by, ...(target !== undefined && { target }) });
  return { ...line, ratio: line.median, ratioTo: beside.name };
}
