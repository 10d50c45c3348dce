import { expect, test } from 'vitest';
import { canonicalJson } from '#main/platform/crypto/canonical-json.ts';
import { sign, signObject, verify, verifyObject } from '#main/platform/crypto/signing.ts';
import { stationCodeFrom } from '#main/platform/crypto/station-code.ts';
import { keysFromSecrets, newRecoveryKey, newStationKeys } from '#main/platform/crypto/station-keys.ts';
import { stationCode } from '#shared/domain/sync/bundle-form.ts';
import { testStations } from '#support/stations.ts';

const { unit, other } = testStations;
const bytes = Buffer.from('giấy khen', 'utf8');

test('a signature holds for its domain, bytes and key only', () => {
  const signature = sign('bundle', bytes, unit.keys.signSeed);
  expect(verify('bundle', bytes, signature, unit.keys.public.sign)).toBe(true);
  expect(verify('manifest', bytes, signature, unit.keys.public.sign)).toBe(false);
  expect(verify('bundle', bytes, signature, other.keys.public.sign)).toBe(false);
  expect(verify('bundle', Buffer.from('giấy khem'), signature, unit.keys.public.sign)).toBe(false);
  expect(verify('bundle', bytes, 'AAAA', unit.keys.public.sign)).toBe(false);
});

test('Ed25519 keys and signatures are those of RFC 8032', async () => {
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const keys = await keysFromSecrets(seed, unit.keys.ageIdentity);
  expect(Buffer.from(keys.public.sign).toString('hex')).toBe(
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
  );
});

test('an object is signed by its values, not by how it is written', () => {
  const values: { b: (string | number)[]; a: object } = { b: [1, 'x'], a: { d: null, c: true } };
  const signed = signObject('request', values, unit.keys.signSeed);
  const rewritten: typeof signed = { signature: signed.signature, a: { c: true, d: null }, b: [1, 'x'] };
  expect(verifyObject('request', rewritten, unit.keys.public.sign)).toBe(true);
  expect(verifyObject('request', { ...rewritten, b: ['x', 1] }, unit.keys.public.sign)).toBe(false);
  expect(verifyObject('request', { ...rewritten, b: [0.5] }, unit.keys.public.sign)).toBe(false);
});

test('canonical JSON has sorted keys, no spaces and whole numbers', () => {
  expect(canonicalJson({ b: 1, a: [true, null, 'Đ\n'], A: {} })).toBe('{"A":{},"a":[true,null,"Đ\\n"],"b":1}');
  expect(canonicalJson({ a: undefined })).toBe('{}');
  for (const value of [0.5, -0, Number.NaN, 2 ** 53, undefined, () => {}]) {
    expect(() => canonicalJson([value])).toThrow('canonical JSON');
  }
});

test('new keys are new each time, and of the kinds older stations know', async () => {
  const [a, b, recovery] = await Promise.all([newStationKeys(), newStationKeys(), newRecoveryKey()]);
  expect(a.public.sign).not.toEqual(b.public.sign);
  expect(a.public.age).not.toBe(b.public.age);
  expect(a.ageIdentity).toMatch(/^AGE-SECRET-KEY-1[0-9A-Z]{58}$/);
  expect(recovery.recipient).toMatch(/^age1[0-9a-z]{58}$/);
});

test('a station code has six letters and digits that are not mistaken for each other', () => {
  expect(stationCodeFrom(Uint8Array.from([0, 31, 32, 255, 8, 7]))).toBe('2Z2ZA9');
  for (let n = 0; n < 256; n++)
    expect(stationCode.safeParse(stationCodeFrom(new Uint8Array(6).fill(n))).success).toBe(true);
  expect(() => stationCodeFrom(new Uint8Array(5))).toThrow('6 random bytes');
});
