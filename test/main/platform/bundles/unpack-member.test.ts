import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { changesOf } from '#main/platform/bundles/bundle-content.ts';
import { Damaged } from '#main/platform/bundles/damaged.ts';
import { unpackMember } from '#main/platform/bundles/unpack-member.ts';
import { openAs } from '#support/bundles.ts';
import { temporaryFolder } from '#support/folders.ts';
import { forgeBundle, forgedMember, honestTx, packedMember } from '#support/forge-bundle.ts';
import { testStations } from '#support/stations.ts';

const line = '[0,"U",7,"AAAAAAAAAAAAAAAAAAAAAA",2,[],"Giấy khen"]\n';

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const unpacked = (packed: Uint8Array, counts: { bytes: number; lines: number }) =>
  unpackMember(once(packed), packedMember('changes-0001.jsonl.br', packed, counts).entry);

test('lines come in batches, whole also where a piece ends within a letter', async () => {
  const text = Buffer.from(line.repeat(5000));
  const batches = await Array.fromAsync(unpacked(brotliCompressSync(text), { bytes: text.length, lines: 5000 }));
  expect(batches.length).toBeGreaterThan(1);
  expect(batches.flat()).toEqual(Array(5000).fill(JSON.parse(line)));
});

test('a bomb yields nothing before it is refused', async () => {
  const packed = brotliCompressSync(Buffer.from('[]\n'.repeat(2_000_000)));
  let batches = 0;
  const reading = async (): Promise<void> => {
    for await (const _ of unpacked(packed, { bytes: 100, lines: 2_000_000 })) batches += 1;
  };
  await expect(reading()).rejects.toThrow(Damaged);
  expect(batches).toBe(0);
});

test('after a refusal no more lines come', async () => {
  const file = path.join(temporaryFolder(), 'x.svb');
  const text = `[9]\n${line.repeat(5000)}`;
  writeFileSync(file, await forgeBundle({ members: [honestTx(), forgedMember('changes-0001.jsonl.br', text)] }));
  const opened = await openAs(testStations.headquarters, file, temporaryFolder());
  if (!opened.ok) throw new Error(opened.code);
  const batches = await Array.fromAsync(changesOf(opened.value));
  expect(batches).toEqual([{ ok: false, code: 'bundle.damaged', params: { where: 'change: transaction' } }]);
  await opened.value.close();
});
