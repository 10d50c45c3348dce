import { type Result, refuse } from '#shared/base/result.ts';
import { decryptStream, encryptStream } from './age-stream.ts';
import { keysOf, secretsOf } from './key-slot.ts';
import type { StationKeys } from './station-keys.ts';

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** Headquarters' keys for the day when its passphrase is lost with its people: an age file, as base64. */
export const sealEscrow = async (keys: StationKeys, recovery: string): Promise<string> =>
  Buffer.from(await gather(encryptStream(once(secretsOf(keys)), [recovery]))).toString('base64');

/** Refuses: key.slotDamaged. */
export async function openEscrow(escrow: string, identity: string): Promise<Result<StationKeys, 'key.slotDamaged'>> {
  try {
    return await keysOf(await gather(decryptStream(once(Buffer.from(escrow, 'base64')), identity)));
  } catch {
    // Changed, cut, or for another recovery key; the library has no classes of errors.
    return refuse('key.slotDamaged');
  }
}
