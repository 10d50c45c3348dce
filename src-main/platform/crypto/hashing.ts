import { createHash } from 'node:crypto';

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export const sha256Hex = (...parts: readonly Uint8Array[]): string => Buffer.from(sha256(...parts)).toString('hex');

/** Hashes and counts what passes by, in pieces. */
export interface Meter {
  add(bytes: Uint8Array): void;
  readonly sizeBytes: number;
  /** hex; ends the count */
  finish(): string;
}

export function meter(): Meter {
  const hash = createHash('sha256');
  let sizeBytes = 0;
  return {
    add: (bytes) => {
      hash.update(bytes);
      sizeBytes += bytes.byteLength;
    },
    get sizeBytes() {
      return sizeBytes;
    },
    finish: () => hash.digest('hex'),
  };
}
