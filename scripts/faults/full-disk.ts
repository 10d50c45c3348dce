import { rmSync, writeFileSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { attachmentsHandlers } from '#main/features/attachments/index.ts';
import { backupsHandlers } from '#main/features/backups/index.ts';
import { compareSyncedTables, exchangeHandlers } from '#main/features/exchange/index.ts';
import { lookInside } from '#main/platform/backups/look-inside.ts';
import { isDiskFull } from '#main/platform/files/fs-refusals.ts';
import type { Id } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok, type Result } from '#shared/base/result.ts';
import { copyStation, openBenchHost, token } from '../bench/bench-host.ts';
import { closePair, exportTo, type Pair, type Side } from '../bench/pair.ts';
import { prng } from '../bench/prng.ts';
import { makeBlockDisk } from './block-disk.ts';
import { type FaultPart, type FaultResult, makeTally, type Tally } from './fault-part.ts';
import { exportInto, isWhole, pairWithWork } from './pair-with-work.ts';

const usualRounds = 12;
const megabyte = 1024 ** 2;
const expected = ['disk.full', 'medium.tooFull', 'export.noSpace'];

/** A disk with so little room that the work cannot end: it is refused in words, nothing half stays, and with room it is done. */
export const fullDisk: FaultPart = async ({ seed, rounds = usualRounds, folder }) => {
  const pair = await pairWithWork(folder, seed, 3_000);
  const bundle = path.join(pair.unit.stick, (await exportTo(pair.unit, pair.headquarters)).fileName);
  const disk = makeBlockDisk(folder, 200);
  const random = prng(seed);
  const results: FaultResult[] = [];
  const over = async (
    name: string,
    mostFree: number,
    work: (room: Room, tally: Tally, where: string) => Promise<void>,
  ) => {
    const tally = makeTally();
    for (let round = 0; round < rounds; round++) {
      const free = random.int(mostFree);
      await work(makeRoom(disk.folder, free), tally, `${name}, ${Math.round(free / 1024)} kB free`);
    }
    results.push(tally.result(`a full disk: ${name}`, rounds));
  };
  try {
    await over('a bundle is written to it', megabyte * 2, (room, tally, where) =>
      stickFills(pair, path.join(disk.folder, 'usb'), { room, tally, where }),
    );
    await over('a bundle is taken on it', 9 * megabyte, (room, tally, where) =>
      onDisk(pair.headquarters, path.join(disk.folder, 'station'), { room, tally, where }, async (side) =>
        exchangeHandlers(side.host.deps)['bundles.take']({ file: token(bundle) }, side.host.ctx(), unwatchedJob),
      ),
    );
    await over('a bundle is sent from it', megabyte / 2, (room, tally, where) =>
      onDisk(pair.unit, path.join(disk.folder, 'station'), { room, tally, where }, async (side) =>
        exchangeHandlers(side.host.deps)['bundles.export'](
          { folder: token(pair.unit.stick), to: pair.headquarters.stationId as Id<'station'> },
          side.host.ctx(),
          unwatchedJob,
        ),
      ),
    );
    await over('the register is copied on it', 10 * megabyte, (room, tally, where) =>
      onDisk(pair.unit, path.join(disk.folder, 'station'), { room, tally, where }, async (side) =>
        backupsHandlers(side.host.deps)['backups.make']({}, side.host.ctx(), unwatchedJob),
      ),
    );
    await over('a scan is added on it', 2 * megabyte, (room, tally, where) =>
      onDisk(pair.unit, path.join(disk.folder, 'station'), { room, tally, where }, (side) => addScan(side, folder)),
    );
    await over('a cell is saved on it', 256 * 1024, (room, tally, where) =>
      onDisk(pair.unit, path.join(disk.folder, 'station'), { room, tally, where }, async ({ host }) =>
        host.deps.register().write(host.ctx(), 'award.correct', (db) => {
          db.run(`UPDATE award SET reason = reason || ' (đã xem)'`);
          return ok(null);
        }),
      ),
    );
  } finally {
    disk.release();
    closePair(pair);
  }
  return results;
};

async function addScan({ host }: Side, folder: string): Promise<Result<unknown>> {
  const file = path.join(folder, 'scan.pdf');
  writeFileSync(
    file,
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${'x'.repeat(megabyte)}\nstartxref\n9\n%%EOF\n`,
  );
  const [unit] = host.deps.register().read.all<{ id: Uint8Array }>('SELECT id FROM award LIMIT 1');
  const id = Buffer.from(unit?.id ?? [])
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  return attachmentsHandlers(host.deps)['attachments.add'](
    { table: 'award', id: id as Id<'record'>, file: token(file) },
    host.ctx(),
    unwatchedJob,
  );
}

/** What takes up a disk but for so much. */
interface Room {
  /** Fills it, once all is in place. */
  fill(): Promise<void>;
  /** As when somebody has tidied up. */
  clear(): void;
}

function makeRoom(folder: string, free: number): Room {
  const ballast = path.join(folder, 'ballast');
  return {
    fill: async () => {
      const { bavail, bsize } = await statfs(folder);
      try {
        writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
      } catch (error) {
        // The list of its own blocks takes room as well: then the disk is as full as a disk can be.
        if (!isDiskFull(error)) throw error;
      }
    },
    clear: () => rmSync(ballast, { force: true }),
  };
}

interface Try {
  readonly room: Room;
  readonly tally: Tally;
  readonly where: string;
}

/** Undefined for what is neither done nor refused in words; the tally has it then. */
async function tried({ tally, where }: Try, work: () => Promise<Result<unknown>>): Promise<boolean | undefined> {
  try {
    const said = await work();
    tally.count(said.ok ? 'there was room' : `refused: ${said.code}`);
    if (!said.ok && !expected.includes(said.code)) tally.fail(`${where}: refused as ${said.code}`);
    return said.ok;
  } catch (fault) {
    // As the door of the host answers it.
    if (isDiskFull(fault)) {
      tally.count('refused: disk.full');
      return false;
    }
    tally.fail(`${where}: not a refusal but ${String(fault)}`);
    return undefined;
  }
}

async function stickFills(pair: Pair, folder: string, attempt: Try): Promise<void> {
  const { room, tally, where } = attempt;
  rmSync(folder, { recursive: true, force: true });
  await mkdir(folder);
  await room.fill();
  let name = '';
  const done = await tried(attempt, async () => {
    const said = await exportInto(pair, folder);
    if (said.ok) name = said.value.fileName;
    return said;
  });
  room.clear();
  if (done && !(await isWhole(pair, path.join(folder, name)))) tally.fail(`${where}: a bad file`);
  if (done === false) {
    const again = await exportInto(pair, folder);
    if (!again.ok) tally.fail(`${where}: with room again refused as ${again.code}`);
  }
}

async function onDisk(
  from: Side,
  folder: string,
  attempt: Try,
  work: (side: Side) => Promise<Result<unknown>>,
): Promise<void> {
  const { room, tally, where } = attempt;
  rmSync(folder, { recursive: true, force: true });
  from.host.deps.register().raw.pragma('wal_checkpoint(TRUNCATE)');
  copyStation(from.host.folder, folder);
  const side: Side = { ...from, host: openBenchHost(folder, { seed: 7, keys: from.keys }) };
  try {
    await room.fill();
    const done = await tried(attempt, () => work(side));
    const { read } = side.host.deps.register();
    if (done === false && !compareSyncedTables(read, from.host.deps.register().read).identical)
      tally.fail(`${where}: refused, and yet something was written`);
    room.clear();
    if (!lookInside(path.join(folder, 'register.db'))?.intact) tally.fail(`${where}: the register is damaged`);
    if (done === false) {
      const again = await work(side);
      if (!again.ok) tally.fail(`${where}: with room again refused as ${again.code}`);
    }
  } finally {
    room.clear();
    side.host.close();
  }
}
