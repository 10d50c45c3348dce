import os from 'node:os';
import type { BenchResult } from './statistics.ts';

export interface BenchReport {
  readonly machine: {
    readonly cpu: string;
    readonly cores: number;
    readonly memoryMb: number;
    readonly platform: string;
    readonly node: string;
    /** processes that wanted a core in the minute before */
    readonly load: number;
  };
  readonly seed: number;
  readonly results: readonly BenchResult[];
}

export const machineNow = (): BenchReport['machine'] => ({
  cpu: os.cpus()[0]?.model.trim() ?? '',
  cores: os.availableParallelism(),
  memoryMb: Math.round(os.totalmem() / 2 ** 20),
  platform: `${os.platform()} ${os.release()} ${os.arch()}`,
  node: process.versions.node,
  load: round(os.loadavg()[0] ?? 0),
});

/** Three digits that count; the rest is noise. */
const round = (value: number): number => Number(value.toPrecision(3));

export const reportOf = (
  machine: BenchReport['machine'],
  seed: number,
  results: readonly BenchResult[],
): BenchReport => ({
  machine,
  seed,
  results: results.map((line) => ({
    ...line,
    median: round(line.median),
    min: round(line.min),
    max: round(line.max),
    ...(line.ratio !== undefined && { ratio: round(line.ratio) }),
    ...(line.target !== undefined && { target: round(line.target) }),
  })),
});

/** For people, one line a figure. */
export function tableOf({ machine, seed, results }: BenchReport): string {
  const heads = ['', 'median', 'min', 'max', '', 'ratio', 'target', ''];
  const lines = results.map((line) => [
    line.name,
    String(line.median),
    String(line.min),
    String(line.max),
    line.unit,
    line.ratio === undefined || line.unit === '×' ? '' : `${line.ratio} ×`,
    line.target === undefined ? '' : `≤ ${line.target}`,
    line.met === undefined ? '' : line.met ? 'met' : 'NOT MET',
  ]);
  const widths = heads.map((head, at) => Math.max(head.length, ...lines.map((cells) => cells[at]?.length ?? 0)));
  const leftAligned = new Set([0, 4, 7]);
  const shown = [heads, ...lines].map((cells) =>
    cells
      .map((cell, at) => (leftAligned.has(at) ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const { cpu, cores, memoryMb, platform, node, load } = machine;
  const about = `${cpu}, ${cores} cores, ${memoryMb} MB, ${platform}, Node ${node}; load ${load} at the start; seed ${seed}`;
  return [about, ...shown, ...footnotes(results)].join('\n');
}

function footnotes(results: readonly BenchResult[]): readonly string[] {
  const compared = new Set(results.flatMap(({ ratioTo }) => ratioTo ?? []));
  return compared.size === 0 ? [] : ['', `ratio: to ${[...compared].join('; ')}, each in the same round`];
}
