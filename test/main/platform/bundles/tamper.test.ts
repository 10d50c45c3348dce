import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { refusals } from '#shared/errors.ts';
import { outcomeOf, sealSample } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import { forgeBundle } from '#support/forge-bundle.ts';
import { testStations } from '#support/stations.ts';

const { headquarters, unit, other, stranger } = testStations;
// Every nth offset, prime so that it drifts over fields; the anomaly tests take every one.
const step = 53;

/** Writes each variant and opens it as headquarters; nothing may be left of it afterwards. */
async function outcomesOf(variants: Iterable<Uint8Array>): Promise<string[]> {
  const folder = temporaryFolder();
  const temp = temporaryFolder();
  const outcomes: string[] = [];
  for (const bytes of variants) {
    const file = path.join(folder, 'SV-UNTAAA-HQBBBB-12.svb');
    writeFileSync(file, bytes);
    outcomes.push(await outcomeOf(file, temp));
  }
  expect(readdirSync(temp)).toEqual([]);
  return outcomes;
}

const outcomeOfBytes = async (bytes: Uint8Array): Promise<string> => (await outcomesOf([bytes]))[0] ?? '';

function* flipped(bytes: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8));
    yield copy;
  }
}

function* cut(bytes: Buffer): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(0, at);
}

test('a forged bundle without a forgery opens, so the tests below refuse for their own reason', async () => {
  expect(await outcomeOfBytes(await forgeBundle())).toBe('ok');
});

test('one bit flipped anywhere is refused by name', async () => {
  const { bytes } = await sealSample();
  const outcomes = await outcomesOf(flipped(bytes));
  expect(outcomes.filter((code) => !code.startsWith('bundle.') || !(code in refusals))).toEqual([]);
  const headerEnd = bytes.indexOf(0x0a);
  const inBody = outcomes.slice(Math.ceil((headerEnd + 1) / step));
  expect(new Set(inBody)).toEqual(new Set(['bundle.damaged']));
});

test('a copy cut short anywhere is refused, and called truncated once its header is whole', async () => {
  const { bytes } = await sealSample();
  const outcomes = await outcomesOf(cut(bytes));
  expect(outcomes.filter((code) => !code.startsWith('bundle.'))).toEqual([]);
  const inBody = outcomes.slice(Math.ceil((bytes.indexOf(0x0a) + 1) / step));
  expect(new Set(inBody)).toEqual(new Set(['bundle.truncated']));
});

test('anything after the end is refused', async () => {
  const { bytes } = await sealSample();
  expect(await outcomeOfBytes(Buffer.concat([bytes, Buffer.from([0])]))).toBe('bundle.damaged');
});

test('the header of one bundle before the body of another is refused', async () => {
  const [a, b] = [(await sealSample()).bytes, (await sealSample()).bytes];
  const mixed = Buffer.concat([a.subarray(0, a.indexOf(0x0a)), b.subarray(b.indexOf(0x0a))]);
  expect(mixed.length).toBe(a.length);
  expect(await outcomeOfBytes(mixed)).toBe('bundle.damaged');
});

test('another place in the stream, signed anew over an old body, is refused', async () => {
  const replayed = await forgeBundle({
    header: (honest) => ({ ...honest, about: { ...(honest.about as object), number: 13 } }),
  });
  expect(await outcomeOfBytes(replayed)).toBe('bundle.damaged');
});

test('another station of the roster cannot pass off a body as its own', async () => {
  const stolen = await forgeBundle({
    headerSeed: other.keys.signSeed,
    header: (honest) => ({
      ...honest,
      about: { ...(honest.about as object), from: { id: other.id, code: other.code } },
    }),
  });
  expect(await outcomeOfBytes(stolen)).toBe('bundle.signatureInvalid');
});

test('a header signed by another key than the sender’s is refused before anything is decrypted', async () => {
  const forged = await forgeBundle({ headerSeed: stranger.keys.signSeed, body: () => Buffer.from('no age at all') });
  expect(await outcomeOfBytes(forged)).toBe('bundle.signatureInvalid');
});

test('a stranger’s bundle is refused by its code', async () => {
  const from = { id: stranger.id, code: stranger.code };
  const bytes = await forgeBundle({ about: { from }, headerSeed: stranger.keys.signSeed });
  expect(await outcomeOfBytes(bytes)).toBe('bundle.senderUnknown');
});

test('a bundle for another station is refused there, also when its sender is unknown there', async () => {
  const { path: file } = await sealSample();
  expect(await outcomeOf(file, temporaryFolder(), other)).toBe('bundle.otherRecipient');
  expect(await outcomeOf(file, temporaryFolder(), unit)).toBe('bundle.otherRecipient');
});

test('a bundle locked for a key this station does not have is told from a damaged one', async () => {
  const bytes = await forgeBundle({ recipients: [other.keys.public.age] });
  expect(await outcomeOfBytes(bytes)).toBe('bundle.otherKey');
  expect(headquarters.keys.public.age).not.toBe(other.keys.public.age);
});
