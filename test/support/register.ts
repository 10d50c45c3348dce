import path from 'node:path';
import { prepareDb } from '#db/prepare.ts';
import { seedSampleUnits } from '#db/sample-units.ts';
import type { Ctx } from '#main/platform/register/ctx.ts';
import { makeRegister, type Register } from '#main/platform/register/register.ts';
import { bytesToUuid } from '#shared/base/ids.ts';

export const dbFolder = path.resolve('db');

/** Ids and instants that count up from a seed, so that a test reads the same every time. */
export function countingCtx(seed = 1): Ctx {
  let n = 0;
  let at = Date.UTC(2024, 11, 20, 8);
  return {
    actor: 'Lan',
    stationId: bytesToUuid(Uint8Array.from({ length: 16 }, () => seed)),
    get now() {
      at += 1000;
      return at;
    },
    today: '2024-12-31',
    newId: () => {
      n += 1;
      const bytes = new Uint8Array(16);
      bytes[0] = seed;
      bytes[6] = 0x70;
      bytes[8] = 0x80;
      new DataView(bytes.buffer).setUint32(12, n);
      return bytesToUuid(bytes);
    },
  };
}

/** A register in memory with the catalogue and the sample units, and this station as site 1. */
export function givenRegister(seed = 1): { register: Register; ctx: Ctx } {
  const opened = prepareDb(':memory:', dbFolder, Date.UTC(2024, 0, 1));
  seedSampleUnits(opened, dbFolder);
  const ctx = countingCtx(seed);
  opened.raw
    .prepare(`INSERT INTO sync_site (n, id, station, role) VALUES (1, ?, ?, 'unit')`)
    .run(Buffer.alloc(16, seed), Buffer.alloc(16, seed));
  return { register: makeRegister(opened, () => 1), ctx };
}
