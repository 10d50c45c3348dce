import fc from 'fast-check';
import { expect, test } from 'vitest';
import { badMember, coveringParts } from '#shared/domain/sync/volume-form.ts';
import {
  advisedVolume,
  countVolumes,
  fillVolume,
  type ScanToSend,
  smallestVolume,
} from '#shared/domain/sync/volume-plan.ts';

const hash = (n: number): string => n.toString(16).padStart(64, '0');

test('every byte of every scan is written exactly once, no volume is overfull, and only what exceeds one is split', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 3 * smallestVolume }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: smallestVolume, max: 4 * smallestVolume }), (bytes, volumeBytes) => {
      let left: readonly ScanToSend[] = bytes.map((size, n) => ({ sha256: hash(n), bytes: size, from: 0 }));
      const total = countVolumes(left, volumeBytes);
      const written = new Map<string, { from: number; to: number }[]>();
      let volumes = 0;
      while (left.length > 0) {
        const filled = fillVolume(left, volumeBytes);
        expect(filled.parts.length).toBeGreaterThan(0);
        expect(filled.parts.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(volumeBytes);
        for (const { sha256, offset, length } of filled.parts)
          written.set(sha256, [...(written.get(sha256) ?? []), { from: offset, to: offset + length }]);
        left = filled.left;
        volumes += 1;
      }
      expect(volumes).toBe(total);
      for (const [n, size] of bytes.entries()) {
        const parts = written.get(hash(n)) ?? [];
        expect(coveringParts(size, parts)).toBeDefined();
        expect(parts.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(size);
        if (size < volumeBytes / 2) expect(parts).toHaveLength(1);
      }
    }),
  );
});

test('parts cover a scan only when no byte of it is missing', () => {
  expect(
    coveringParts(10, [
      { from: 5, to: 10 },
      { from: 0, to: 6 },
    ]),
  ).toHaveLength(2);
  expect(
    coveringParts(10, [
      { from: 6, to: 10 },
      { from: 0, to: 5 },
    ]),
  ).toBeUndefined();
  expect(coveringParts(10, [{ from: 0, to: 11 }])).toBeUndefined();
});

test('a medium that is nearly full, or does not tell, is offered the smallest volume', () => {
  expect([advisedVolume(null), advisedVolume(1), advisedVolume(2 ** 40)]).toEqual(
    [10, 10, 2_047].map((mb) => mb * 1024 ** 2),
  );
});

const member = (offset: number, packedBytes: number, over: object = {}) => ({
  name: 'scan-0001.bin',
  packedBytes,
  bytes: packedBytes,
  lines: 0,
  scan: { sha256: hash(1), bytes: 100, offset },
  ...over,
});

test('members that lie about size, place or kind are named', () => {
  expect(badMember(true, [member(0, 50), member(50, 50)])).toBeUndefined();
  for (const bad of [
    [member(0, 50), member(0, 50)],
    [member(0, 51), member(50, 50)],
    [member(60, 50)],
    [member(0, 0)],
    [member(0, 50, { bytes: 40 })],
    [member(0, 50, { lines: 1 })],
    [member(0, 50, { scan: undefined })],
    [member(0, 50), member(50, 10, { scan: { sha256: hash(1), bytes: 99, offset: 50 } })],
    [member(0, 50, { name: 'tx-0001.jsonl.br' })],
  ])
    expect(badMember(true, bad)).toBeDefined();
  expect(badMember(false, [member(0, 50)])).toBe('scan-0001.bin');
});
