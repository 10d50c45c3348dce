import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentsHandlers } from '#main/features/attachments/index.ts';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { smallestVolume } from '#shared/domain/sync/volume-plan.ts';
import { deliver, type GivenStation, givenPair, must, unitIds } from '#support/exchange.ts';
import { addScan, isScanHere, takeVolumes, writeVolumes } from './given-scans.ts';

const codes = ['PA02', 'PA03', 'PA05'] as const;

const states = async (at: GivenStation, code: string): Promise<readonly string[]> => {
  const of = { table: 'unit', id: unitIds(code)[0] as never } as const;
  const found = await attachmentsHandlers(at.host.deps)['attachments.list'](of, at.host.ctx());
  return must(found).map(({ state }) => state);
};

/** A volume as it may come off a stick. */
const arrival = fc.record({
  file: fc.nat(9),
  how: fc.constantFrom('whole', 'whole', 'flipped', 'cut', 'data first'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

const damaged = (bytes: Buffer, how: string, at: number): Buffer => {
  const place = Math.floor(at * bytes.length);
  if (how === 'cut') return bytes.subarray(0, place);
  const copy = Buffer.from(bytes);
  if (how === 'flipped') copy[place] = (copy[place] ?? 0) ^ 0x10;
  return copy;
};

test('a scan is shown as here exactly when its file has the bytes of its hash, whichever volumes came and however', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.tuple(...codes.map(() => fc.integer({ min: 1, max: 2 * smallestVolume }))),
      fc.array(arrival, { maxLength: 8 }),
      async (sizes, arrivals) => {
        const { unit, headquarters } = await givenPair([...codes]);
        const hashes: string[] = [];
        // Bytes that no packing shortens, the same for the same story.
        for (const [at, code] of codes.entries()) hashes.push(await addScan(unit, code, noise(sizes[at] ?? 1, at + 1)));
        const files = must(await writeVolumes(unit, headquarters)).files.map(({ fileName }) => fileName);
        const check = async (): Promise<void> => {
          for (const [at, code] of codes.entries()) {
            const isHere = isScanHere(headquarters, hashes[at] ?? '');
            for (const state of await states(headquarters, code)) expect(state === 'here').toBe(isHere);
          }
        };
        let isTold = false;
        const tell = async (): Promise<void> => {
          if (!isTold) await deliver(unit, headquarters);
          isTold = true;
        };
        for (const { file, how, at } of arrivals) {
          if (how === 'data first') await tell();
          const bytes = readFileSync(path.join(unit.stick, files[file % files.length] ?? ''));
          const arrived = path.join(headquarters.stick, `den-${file}.svb`);
          writeFileSync(arrived, damaged(bytes, how, at));
          await takeVolumes(headquarters, arrived);
          rmSync(arrived);
          await check();
        }
        // The data needs none of them.
        await tell();
        expect(compareSyncedTables(unit.register().read, headquarters.register().read).identical).toBe(true);
        await check();
        for (const file of files) await takeVolumes(headquarters, path.join(unit.stick, file));
        expect(hashes.map((hash) => isScanHere(headquarters, hash))).toEqual([true, true, true]);
        for (const code of codes) expect(await states(headquarters, code)).toEqual(['here']);
        expect(readdirSync(path.join(headquarters.host.deps.dataFolder, 'tmp'))).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
}, 180_000);

/** Numbers that look random, from a seed. Source: xorshift32, Marsaglia 2003. */
function noise(bytes: number, seed: number): Uint8Array {
  let state = seed * 2_654_435_769;
  return Uint8Array.from({ length: bytes }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  });
}
