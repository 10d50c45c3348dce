// npm run test:faults -- [--only pull,false,saving,sending,taking,full] [--rounds N] [--seed S] [--json FILE]: what a stick, a power cut, a disk can do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { falseStick } from './faults/false-stick.ts';
import type { FaultPart, FaultResult } from './faults/fault-part.ts';
import { fullDisk } from './faults/full-disk.ts';
import { killedSaving, killedSending, killedTaking } from './faults/killed.ts';
import { pulledStick } from './faults/pulled-stick.ts';
import { ensureSystemPackages } from './runtime/debian.ts';
import { ensureRuntime } from './runtime/runtime.ts';

const parts: Readonly<Record<string, FaultPart>> = {
  pull: pulledStick,
  false: falseStick,
  saving: killedSaving,
  sending: killedSending,
  taking: killedTaking,
  full: fullDisk,
};

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(parts).join(',') },
    rounds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const only = values.only.split(',');
for (const name of only)
  if (!parts[name]) throw new Error(`--only knows ${Object.keys(parts).join(', ')}, and not "${name}"`);
if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  console.error('[faults] sticks and full disks are mounted here: run it as root on Linux');
  process.exit(3);
}
await ensureSystemPackages(['gcc', 'ntfs-3g', 'mkntfs', 'mkfs.ext4']);
await ensureRuntime(); // also puts the database addon in place that fits it

const folder = mkdtempSync(path.join(os.tmpdir(), 'so-vang-faults-'));
const results: FaultResult[] = [];
try {
  for (const name of only) {
    const own = path.join(folder, name);
    mkdirSync(own);
    const found = await parts[name]?.({
      seed: Number(values.seed),
      rounds: values.rounds === undefined ? undefined : Number(values.rounds),
      folder: own,
      say: (text) => console.error(`[faults] ${name}: ${text}`),
    });
    for (const each of found ?? []) tell(each);
    results.push(...(found ?? []));
    rmSync(own, { recursive: true, force: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

if (values.json) writeFileSync(values.json, `${JSON.stringify({ seed: Number(values.seed), results }, null, 2)}\n`);
process.exitCode = results.some(({ failures }) => failures.length > 0) ? 1 : 0;

function tell({ name, rounds, outcomes, failures }: FaultResult): void {
  console.log(`${failures.length > 0 ? 'FAILED' : 'ok'}  ${name} (${rounds}×)`);
  for (const [outcome, times] of Object.entries(outcomes))
    console.log(`      ${String(times).padStart(4)}  ${outcome}`);
  for (const failure of failures) console.log(`      !!  ${failure}`);
}
