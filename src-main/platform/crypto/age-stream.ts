import { ReadableStream as NodeStream } from 'node:stream/web';
import { Decrypter, Encrypter } from 'age-encryption';

type Bytes = AsyncIterable<Uint8Array>;

/** Thrown when a stream was encrypted, but to nobody we are. */
export class NotARecipient extends Error {
  override readonly name = 'NotARecipient';
}

export function isAgeRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text);
    return text.startsWith('age1') && text.length === 62;
  } catch {
    // A wrong letter or check sum: the answer is no.
    return false;
  }
}

// The same class at run time; the types of Node and of the page differ by what this code does not use.
const streamOf = (bytes: Bytes) => NodeStream.from(bytes) as unknown as ReadableStream<Uint8Array>;

/** Encrypts to every recipient (`age1…`), in the format of age-encryption.org/v1; any one of them can decrypt. */
export async function* encryptStream(plain: Bytes, recipients: readonly string[]): Bytes {
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  yield* await encrypter.encrypt(streamOf(plain));
}

/**
 * Decrypts piece by piece by any of these identities; a piece is authentic when it comes out, the whole only when the stream ends without a throw.
 * Throws: NotARecipient; Error for a stream that was changed or cut.
 */
export async function* decryptStream(sealed: Bytes, ...identities: readonly string[]): Bytes {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(streamOf(sealed)).catch((error: Error) => {
    // The library has no classes of errors; its version is pinned and a test holds the sentence.
    throw error.message.startsWith('no identity matched') ? new NotARecipient() : error;
  });
  yield* plain;
}
