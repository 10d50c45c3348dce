import { readFileSync } from 'node:fs';
import { changesOf, leavesOf, refusedOf, transactionsOf } from '#main/platform/bundles/bundle-content.ts';
import type { OpenedBundle, SealInput } from '#main/platform/bundles/bundle-types.ts';
import { openBundle } from '#main/platform/bundles/open-bundle.ts';
import { sealBundle } from '#main/platform/bundles/seal-bundle.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { WireChange, WireTx } from '#shared/domain/sync/wire.ts';
import { aboutFrom, sampleContent, sampleSites } from './bundle-samples.ts';
import { temporaryFolder } from './folders.ts';
import { recoveryKeys, roster, type TestStation, testStations } from './stations.ts';

const { unit, headquarters } = testStations;

/** Seals the sample from the unit to headquarters; returns the path and the bytes. */
export async function sealSample(over: Partial<SealInput> = {}): Promise<{ path: string; bytes: Buffer }> {
  const folder = temporaryFolder();
  const sealed = await sealBundle({
    about: aboutFrom(unit, headquarters),
    content: sampleContent(),
    sites: sampleSites,
    keys: unit.keys,
    recipient: headquarters.keys.public.age,
    recoveryRecipient: recoveryKeys.public.age,
    target: { folder, tempFolder: folder },
    ...over,
  });
  if (!sealed.ok) throw new Error(`not sealed: ${sealed.code}`);
  return { path: sealed.value.path, bytes: readFileSync(sealed.value.path) };
}

export const openAs = (
  station: TestStation,
  file: string,
  tempFolder: string,
  kind: 'data' | 'volume' = 'data',
): Promise<Result<OpenedBundle>> =>
  openBundle(file, { stationId: station.id, trusted: roster, keys: station.keys, tempFolder, kind });

export interface ReadContent {
  readonly transactions: readonly WireTx[];
  readonly changes: readonly WireChange[];
}

/** Reads all lines and closes; the refusal, if one comes. */
export async function readAll(bundle: OpenedBundle): Promise<Result<ReadContent>> {
  const transactions: WireTx[] = [];
  const changes: WireChange[] = [];
  try {
    for await (const batch of transactionsOf(bundle)) {
      if (!batch.ok) return batch;
      transactions.push(...batch.value);
    }
    for await (const batch of changesOf(bundle)) {
      if (!batch.ok) return batch;
      changes.push(...batch.value);
    }
    return ok({ transactions, changes });
  } finally {
    await bundle.close();
  }
}

/** Reads whatever a bundle holds, each kind under its name where there is any of it, and closes; the refusal, if one comes. */
export async function readWhole(bundle: OpenedBundle): Promise<Result<ReadContent & Record<string, unknown>>> {
  const content: Record<'leave' | 'refused' | 'roster' | 'wants', unknown[]> = {
    leave: [],
    refused: [],
    roster: [],
    wants: [],
  };
  const past = { transactions: [] as WireTx[], changes: [] as WireChange[] };
  const readers = [
    [past.transactions, transactionsOf(bundle, 'past')],
    [past.changes, changesOf(bundle, 'past')],
    [content.leave, leavesOf(bundle)],
    [content.refused, refusedOf(bundle)],
    [content.roster, bundle.lines('roster')],
    [content.wants, bundle.lines('wants')],
  ] as const;
  for (const [into, batches] of readers) {
    for await (const batch of batches) {
      if (!batch.ok) return batch;
      (into as unknown[]).push(...batch.value);
    }
  }
  const scans: unknown[] = [];
  for await (const { part, pieces } of bundle.scans()) {
    let length = 0;
    for await (const piece of pieces) length += piece.length;
    scans.push([part.offset, part.offset + length]);
  }
  const some = Object.fromEntries(Object.entries(content).filter(([, values]) => values.length > 0));
  const stream = await readAll(bundle);
  if (!stream.ok) return stream;
  return ok({
    ...stream.value,
    ...some,
    ...(scans.length > 0 && { scans }),
    ...(past.transactions.length > 0 && { past }),
  });
}

/** Opens as headquarters and reads all: `ok`, or the code of the refusal. */
export async function outcomeOf(file: string, tempFolder: string, station = headquarters): Promise<string> {
  const opened = await openAs(station, file, tempFolder);
  if (!opened.ok) return opened.code;
  const read = await readAll(opened.value);
  return read.ok ? 'ok' : read.code;
}
