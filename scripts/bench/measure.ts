import { readFileSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export interface Timed<T> {
  readonly value: T;
  /** by the clock */
  readonly ms: number;
  /** of all threads of this process, in the system too */
  readonly cpuMs: number;
  /** the highest that the process rose above what it held before; 0 where the system does not say */
  readonly memoryMb: number;
}

/** Measures one piece of work, after the rubbish of the piece before was swept away. */
export async function timed<T>(work: () => Promise<T> | T): Promise<Timed<T>> {
  collect();
  const held = beginPeak();
  const cpu = process.cpuUsage();
  const from = performance.now();
  const value = await work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { value, ms, cpuMs: (user + system) / 1000, memoryMb: peak() - held };
}

/** Lets Linux forget how much the process ever held. Returns what it holds now, in MB. */
function beginPeak(): number {
  if (process.platform !== 'linux') return 0;
  writeFileSync('/proc/self/clear_refs', '5');
  return peak();
}

function peak(): number {
  if (process.platform !== 'linux') return 0;
  const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes ?? 0) / 1024;
}

/** Measures a short piece of work by the clock alone: sweeping before each would take longer than the work. */
export function stopwatch<T>(work: () => T): Pick<Timed<T>, 'value' | 'ms'> {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
}

/** Columns of figures, each filled by one value a round. */
export class Rounds {
  private readonly columns = new Map<string, number[]>();

  add(name: string, value: number): void {
    const column = this.columns.get(name) ?? [];
    column.push(value);
    this.columns.set(name, column);
  }

  /** Throws: for a name nothing was added under. */
  of(name: string): { readonly name: string; readonly values: readonly number[] } {
    const values = this.columns.get(name);
    if (!values) throw new Error(`nothing was measured as ${name}`);
    return { name, values };
  }
}

/** Once to warm up, which is thrown away, then so many rounds that count; what is compared is measured within one. */
export async function inRounds(
  count: number,
  round: (rounds: Rounds, number: number) => Promise<void>,
): Promise<Rounds> {
  await round(new Rounds(), 0);
  const rounds = new Rounds();
  for (let number = 1; number <= count; number++) await round(rounds, number);
  return rounds;
}
