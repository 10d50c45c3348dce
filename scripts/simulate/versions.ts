import { unwatchedJob } from '#shared/base/job.ts';
import { olderProgram } from './older-program.ts';
import { program } from './program.ts';
import type { Station } from './station.ts';
import { restart, stationOf, type World } from './world.ts';

/** A station that has had an older program from the start: only as long as nothing has happened in the story. */
export async function runOlder(world: World, n: number): Promise<void> {
  if (world.begun) return;
  const at = stationOf(world, n);
  at.program = await olderProgram();
  at.program.ensureCapture(at.register.raw);
  restart(at);
  world.hadOlder = true;
}

/** The program of a station is replaced by the newer one, as when it starts for the first time. */
export async function upgrade(at: Station): Promise<void> {
  at.program = program;
  at.program.ensureCapture(at.register.raw);
  restart(at);
  const taken = await at.program.takeUpKnown(at.register, unwatchedJob);
  if (!taken.ok) throw new Error(`not taken up: ${taken.code}`);
}

const unknownKept = `SELECT count(*) AS n FROM sync_pending WHERE reason IN ('unknownTable', 'unknownColumn')`;

/** All stations have the newer program, and nothing waits for it any longer. */
export async function upgradeAll(world: World): Promise<void> {
  for (const at of world.stations) {
    if (at.program === program) continue;
    await upgrade(at);
    const waiting = at.register.read.get<{ n: number }>(unknownKept)?.n ?? 0;
    if (waiting > 0) world.broken.push(`15 ${at.name} still keeps ${waiting} changes aside after its upgrade`);
  }
}

/** Whether the program of a station has this column, or this table. */
export const knows = ({ program: { tables } }: Station, table: string, column?: string): boolean =>
  tables.some(
    ({ name, columns }) => name === table && (column === undefined || columns.some((known) => known.name === column)),
  );
