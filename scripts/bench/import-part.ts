import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { readSampleUnits } from '#db/sample-units.ts';
import { importsHandlers } from '#main/features/imports/index.ts';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import type { Id } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { type BenchHost, copyStation, dbFolder, must, openBenchHost, token } from './bench-host.ts';
import type { PartInput } from './bench-part.ts';
import { invent } from './invent.ts';
import { writeListWorkbook } from './list-workbook.ts';
import { inRounds, type Rounds, timed } from './measure.ts';
import { PlainRegister, referredRows, rowsOf } from './plain-register.ts';
import { setUp } from './prepare-station.ts';
import { type BenchResult, result } from './statistics.ts';

const usualRows = 10_000;
/** One list is never longer; it takes one round, since five would take minutes. */
const mostRows = 100_000;
/** 100,000 rows in 20 s. */
const targetSecondsPerRow = 20 / 100_000;

/** A list in a workbook into the register's file: read, planned, backed up and applied. */
export async function importPart(input: PartInput): Promise<readonly BenchResult[]> {
  const { seed, folder, say } = input;
  const rows = Math.min(input.rows ?? usualRows, mostRows);
  const rounds = rows > usualRows ? 1 : 5;
  const base = path.join(folder, 'base');
  const host = openBenchHost(base, { seed });
  await setUp(host, 'unit');
  const typeNames = new Map(
    host.deps
      .register()
      .read.all<{ code: string; name: string }>('SELECT code, name_vi AS name FROM award_type')
      .map(({ code, name }) => [code, name]),
  );
  host.close();
  const units = readSampleUnits(dbFolder).units.map((unit) => ({ ...unit, id: new Uint8Array(16) }));
  const invented = invent(seed, { people: Math.max(120, Math.round(rows / 5)), awards: rows, years: [2024] }, units);
  const workbook = path.join(folder, 'danh-sach.xlsx');
  await writeListWorkbook(workbook, invented, typeNames);
  say(`import: ${rows} rows, ${rounds} rounds`);
  const measured = await inRounds(rounds, async (round, number) => {
    const at = path.join(folder, String(number));
    copyStation(base, at);
    const station = openBenchHost(at, { seed: seed + number });
    try {
      await importOnce(station, workbook, rows, round);
      await insertPlainly(station, at, round);
    } finally {
      station.close();
      rmSync(at, { recursive: true, force: true });
    }
  });
  const plain = measured.of('import: plain better-sqlite3 insert of the same rows');
  const line = (name: string, target?: number): BenchResult =>
    result(name, { unit: 's', ...measured.of(name), beside: plain, ...(target !== undefined && { target }) });
  return [
    line('import: read'),
    line('import: plan'),
    line('import: apply'),
    line('import: all of it', targetSecondsPerRow * rows),
    result(plain.name, { unit: 's', values: plain.values }),
  ];
}

async function importOnce({ deps, ctx }: BenchHost, workbook: string, rows: number, round: Rounds): Promise<void> {
  let readMs = 0;
  const readTimed = async (source: string) => {
    const read = await timed(() => readWorkbook(source));
    readMs = read.ms;
    return read.value;
  };
  const handlers = importsHandlers({ ...deps, readWorkbook: readTimed });
  const preview = await timed(() => handlers['imports.preview']({ file: token(workbook) }, ctx(), unwatchedJob));
  const { planId, counts } = must(preview.value);
  if (counts.collectives + counts.individuals !== rows)
    throw new Error(`${counts.collectives + counts.individuals} of ${rows} rows would be taken`);
  const apply = await timed(() =>
    handlers['imports.apply']({ planId: planId as Id<'importPlan'> }, ctx(), unwatchedJob),
  );
  must(apply.value);
  round.add('import: read', readMs / 1000);
  round.add('import: plan', (preview.ms - readMs) / 1000);
  round.add('import: apply', apply.ms / 1000);
  round.add('import: all of it', (preview.ms + apply.ms) / 1000);
}

async function insertPlainly({ deps }: BenchHost, folder: string, round: Rounds): Promise<void> {
  const { read } = deps.register();
  const rows = rowsOf(read, ['person', 'decision', 'award']);
  mkdirSync(path.join(folder, 'plain'));
  const plain = new PlainRegister(path.join(folder, 'plain', 'plain.db'), read, { search: false });
  plain.insert(referredRows(read));
  const inserted = await timed(() => plain.insert(rows, Number.POSITIVE_INFINITY));
  plain.close();
  round.add('import: plain better-sqlite3 insert of the same rows', inserted.ms / 1000);
}
