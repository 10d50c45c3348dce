import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { provesPaper, sealPaper } from '#main/platform/crypto/paper-seal.ts';
import { newStationKeys, type StationKeys } from '#main/platform/crypto/station-keys.ts';
import { fromBase45, toBase45 } from '#shared/base/base45.ts';
import { listFacts } from '#shared/domain/seals/list-facts.ts';
import { readSeal } from '#shared/domain/seals/seal-form.ts';
import { listOfPeople } from '#support/sealed.ts';

let keys: StationKeys;
let text: string;
beforeAll(async () => {
  keys = await newStationKeys();
  text = sealPaper(
    listFacts(listOfPeople(3)),
    { station: '019300a0-0000-7000-8000-000000000001', code: '1234567890', issuedOn: '2024-12-06', pages: 2 },
    keys.signSeed,
  );
});

const proves = (code: string, publicKey: Uint8Array): boolean => {
  const read = readSeal(code);
  return typeof read !== 'string' && provesPaper(read, publicKey);
};

test('a code proves what its station signed, and no other station signed it', async () => {
  expect(proves(text, keys.public.sign)).toBe(true);
  expect(proves(text, (await newStationKeys()).public.sign)).toBe(false);
});

test('a bit changed anywhere in the code never verifies', () => {
  const whole = fromBase45(text.slice(4)) ?? new Uint8Array();
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length * 8 - 1 }), (bit) => {
      const changed = Uint8Array.from(whole);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(proves(`SV1:${toBase45(changed)}`, keys.public.sign)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

test('a sign of the code changed never verifies', () => {
  const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  fc.assert(
    fc.property(fc.integer({ min: 4, max: text.length - 1 }), fc.constantFrom(...signs), (at, sign) => {
      fc.pre(text[at] !== sign);
      expect(proves(text.slice(0, at) + sign + text.slice(at + 1), keys.public.sign)).toBe(false);
    }),
  );
});
