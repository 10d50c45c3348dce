import { expect, test } from 'vitest';
import { sampleChanges, sampleTransactions } from '#support/bundle-samples.ts';
import { sealSample } from '#support/bundles.ts';
import { testStations } from '#support/stations.ts';

const { unit } = testStations;

const secrets = [
  ...sampleTransactions.flatMap(({ actor, action }) => [actor, action]),
  ...sampleChanges.map(({ row }) => row),
  'Lê Văn Dũng',
  'Hoàng Minh Tuấn',
  unit.keys.ageIdentity,
  Buffer.from(unit.keys.signSeed).toString('base64url'),
];

test('a bundle shows no name, no record and no key', async () => {
  const { bytes } = await sealSample();
  const text = bytes.toString('latin1');
  for (const secret of secrets) expect(text).not.toContain(Buffer.from(secret, 'utf8').toString('latin1'));
});

test('its header shows only codes, ids, numbers and hashes', async () => {
  const { bytes } = await sealSample();
  const header = JSON.parse(bytes.toString('utf8', 0, bytes.indexOf(0x0a))) as object;
  const values = (value: unknown): unknown[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(values) : [value];
  const shown = values(header).filter((value) => typeof value === 'string');
  const opaque = /^(bundle|[0-9A-Z]{6}|[0-9a-f-]{36}|[0-9a-f]{64}|[\w-]{86}|2024-12-20T08:00:00\.000Z)$/;
  expect(shown.filter((value) => !opaque.test(value))).toEqual([]);
});

test('the same content sealed twice has no body in common', async () => {
  const [a, b] = [(await sealSample()).bytes, (await sealSample()).bytes];
  const bodyOf = (bytes: Buffer) => bytes.subarray(bytes.indexOf('\n--- ') + 5);
  expect(bodyOf(a).length).toBe(bodyOf(b).length);
  expect(bodyOf(a).equals(bodyOf(b))).toBe(false);
});
