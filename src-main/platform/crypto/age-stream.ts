import { ReadableStream as NodeStream } from 'node:stream/web';

/** A third of the host's code, for what is done at a press: start-up does without it. */
const age = () => import('age-encryption');

type Bytes = AsyncIterable<Uint8Array>;

/** Thrown when a stream was encrypted, but to nobody we are. */
export class NotARecipient extends Error {
  override readonly name = 'NotARecipient';
}

// The same class at run time; the types of Node and of the page differ by what this code does not use.
const streamOf = (bytes: Bytes) => NodeStream.from(bytes) as unknown as ReadableStream<Uint8Array>;

/** Encrypts to every recipient (`age1…`), in the format of age-encryption.org/v1; any one of them can decrypt. */
export async function* encryptStream(plain: Bytes, recipients: readonly string[]): Bytes {
  const { Encrypter } = await age();
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  yield* await encrypter.encrypt(streamOf(plain));
}

/**
 * Decrypts piece by piece by any of these identities; a piece is authentic when it comes out, the whole only when the stream ends without a throw.
 * Throws: NotARecipient; Error for a stream that was changed or cut.
 */
export async function* decryptStream(sealed: Bytes, ...identities: readonly string[]): Bytes {
  const { Decrypter } = await age();
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(streamOf(sealed)).catch((error: Error) => {
    // The library has no classes of errors; its version is pinned and a test holds the sentence.
    throw error.message.startsWith('no identity matched') ? new NotARecipient() : error;
  });
  yield* plain;
}
