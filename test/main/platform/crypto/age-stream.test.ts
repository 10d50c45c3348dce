import { Decrypter, Encrypter } from 'age-encryption';
import { expect, test } from 'vitest';
import { isAgeRecipient } from '#main/platform/crypto/age-recipient.ts';
import { decryptStream, encryptStream, NotARecipient } from '#main/platform/crypto/age-stream.ts';
import { recoveryKeys, testStations } from '#support/stations.ts';

const { unit, headquarters, other } = testStations;
const both = [headquarters.keys.public.age, recoveryKeys.public.age];

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const gather = async (pieces: AsyncIterable<Uint8Array>): Promise<Buffer> =>
  Buffer.concat(await Array.fromAsync(pieces));

test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('%i bytes come back, for each recipient', async (size) => {
  const plain = Buffer.alloc(size, 'Sổ Vàng');
  const sealed = await gather(encryptStream(inPieces(plain, 50_000), both));
  for (const { ageIdentity } of [headquarters.keys, recoveryKeys]) {
    expect((await gather(decryptStream(inPieces(sealed, 7_777), ageIdentity))).equals(plain)).toBe(true);
  }
});

test('nobody else can decrypt', async () => {
  const sealed = await gather(encryptStream(inPieces(Buffer.from('x'), 1), both));
  await expect(gather(decryptStream(inPieces(sealed, 99), other.keys.ageIdentity))).rejects.toThrow(NotARecipient);
});

test('a stream that was cut or changed throws', async () => {
  const sealed = await gather(encryptStream(inPieces(Buffer.alloc(150_000, 1), 65_536), both));
  const cut = inPieces(sealed.subarray(0, -1), 65_536);
  await expect(gather(decryptStream(cut, headquarters.keys.ageIdentity))).rejects.toThrow();
  sealed[100_000] = (sealed[100_000] ?? 0) ^ 1;
  await expect(gather(decryptStream(inPieces(sealed, 65_536), headquarters.keys.ageIdentity))).rejects.toThrow();
});

test('a source that fails while it is encrypted fails with its own error', async () => {
  const failing = async function* (): AsyncGenerator<Uint8Array> {
    yield Buffer.alloc(100_000);
    throw new RangeError('source');
  };
  await expect(gather(encryptStream(failing(), both))).rejects.toThrow(RangeError);
});

test('what we encrypt is plain age, and we read plain age', async () => {
  const plain = Buffer.from('quyết định');
  const decrypter = new Decrypter();
  decrypter.addIdentity(headquarters.keys.ageIdentity);
  expect(
    Buffer.from(await decrypter.decrypt(await gather(encryptStream(inPieces(plain, 4), both)))).equals(plain),
  ).toBe(true);
  const encrypter = new Encrypter();
  encrypter.addRecipient(headquarters.keys.public.age);
  const theirs = await encrypter.encrypt(plain);
  expect((await gather(decryptStream(inPieces(theirs, 10), headquarters.keys.ageIdentity))).equals(plain)).toBe(true);
});

test('a recipient is an X25519 one with its check sum', () => {
  expect(isAgeRecipient(unit.keys.public.age)).toBe(true);
  expect(isAgeRecipient(unit.keys.public.age.replace(/.$/, (last) => (last === 'q' ? 'p' : 'q')))).toBe(false);
  expect(isAgeRecipient(unit.keys.ageIdentity)).toBe(false);
  expect(isAgeRecipient('')).toBe(false);
});

test('with any letter mistyped it is no recipient, as the library says', () => {
  const told = (text: string): boolean => {
    try {
      new Encrypter().addRecipient(text);
      return text.length === 62;
    } catch {
      return false;
    }
  };
  for (const text of [unit.keys.public.age, headquarters.keys.public.age, recoveryKeys.public.age]) {
    expect(isAgeRecipient(text)).toBe(true);
    for (let at = 0; at < text.length; at += 1)
      for (const letter of 'qp1bA') {
        const typed = text.slice(0, at) + letter + text.slice(at + 1);
        expect([typed, isAgeRecipient(typed)]).toEqual([typed, told(typed)]);
      }
  }
});
