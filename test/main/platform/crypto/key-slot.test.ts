import { expect, test } from 'vitest';
import { unwrapKeys, wrapKeys } from '#main/platform/crypto/key-slot.ts';
import { checkPassphrase } from '#main/platform/crypto/passphrase.ts';
import { testStations } from '#support/stations.ts';

const { keys } = testStations.unit;
const phrase = 'Đồng lúa chín vàng óng';

const givenSlot = async (): Promise<string> => {
  const slot = await wrapKeys(keys, phrase);
  if (!slot.ok) throw new Error(slot.code);
  return slot.value;
};

// One for all: making it costs half a second on purpose.
const slot = await givenSlot();

test('keys come back with the passphrase, whichever form of its letters was typed', async () => {
  expect(await unwrapKeys(slot, phrase.normalize('NFC'))).toEqual({ ok: true, value: keys });
  expect(await unwrapKeys(slot, phrase.normalize('NFD'))).toEqual({ ok: true, value: keys });
});

test('another passphrase is wrong', async () => {
  expect(await unwrapKeys(slot, `${phrase}.`)).toMatchObject({ code: 'station.passphraseWrong' });
});

test('a slot shows its parameters and no secret', () => {
  expect(JSON.parse(slot)).toMatchObject({
    SoVang: 'slot',
    version: 1,
    kdf: { name: 'scrypt', n: 131072, r: 8, p: 1 },
  });
  expect(slot).not.toContain('AGE-SECRET-KEY');
  expect(slot).not.toContain(Buffer.from(keys.signSeed).toString('base64url'));
});

test('two slots of the same keys have nothing in common', async () => {
  const [a, b] = [JSON.parse(slot), JSON.parse(await givenSlot())] as Record<string, string>[];
  for (const field of ['salt', 'nonce', 'sealed']) expect(a?.[field]).not.toBe(b?.[field]);
});

test('a passphrase has 12 to 128 characters, counted as they are seen', async () => {
  expect(checkPassphrase('ngắn quá thô'.normalize('NFD'))).toEqual({ ok: true, value: 'ngắn quá thô' });
  expect(await wrapKeys(keys, 'ngắn quá th'.normalize('NFD'))).toMatchObject({
    code: 'station.passphraseTooShort',
    params: { min: 12 },
  });
  expect(await wrapKeys(keys, 'à'.repeat(129))).toMatchObject({ code: 'station.passphraseTooLong' });
});

test('a changed parameter, salt or nonce does not open', async () => {
  const honest = JSON.parse(slot);
  const changed = [
    { ...honest, kdf: { ...honest.kdf, n: 65536 } },
    { ...honest, salt: Buffer.alloc(16).toString('base64url') },
    { ...honest, nonce: Buffer.alloc(12).toString('base64url') },
  ];
  for (const each of changed) {
    expect(await unwrapKeys(JSON.stringify(each), phrase)).toMatchObject({ code: 'station.passphraseWrong' });
  }
});

test.each([
  ['no JSON', () => 'x'],
  ['null', () => 'null'],
  [
    'a cost that would take gigabytes',
    (slot: object) => JSON.stringify({ ...slot, kdf: { name: 'scrypt', n: 2 ** 24, r: 8, p: 1 } }),
  ],
  ['another derivation', (slot: object) => JSON.stringify({ ...slot, kdf: { name: 'md5', n: 131072, r: 8, p: 1 } })],
  ['a short salt', (slot: object) => JSON.stringify({ ...slot, salt: 'AAAA' })],
  ['a newer version', (slot: object) => JSON.stringify({ ...slot, version: 2 })],
])('a slot with %s is damaged', async (_, change) => {
  expect(await unwrapKeys(change(JSON.parse(slot)), phrase)).toMatchObject({ code: 'key.slotDamaged' });
});
