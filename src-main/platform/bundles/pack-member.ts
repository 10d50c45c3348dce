import { once } from 'node:events';
import { type BrotliCompress, constants, createBrotliCompress } from 'node:zlib';
import { sha256Hex } from '#main/platform/crypto/hashing.ts';
import type { Job } from '#shared/base/job.ts';
import { bundleLimits, type ManifestMember, memberName } from '#shared/domain/sync/bundle-form.ts';
import type { MemberSource } from './bundle-types.ts';

export interface PackedMember {
  readonly packed: Uint8Array;
  readonly entry: ManifestMember;
}

/** Quality 5, window 4 MiB: a quarter smaller than gzip for the same time. Source: docs/decisions/0002. */
const packing = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 } };
const textBytes = 256 * 1024;

/** Packs lines into members of about 8 MiB each; holds one packed member at a time. Throws: JobCancelled. */
export async function* packMembers(source: MemberSource, job: Job): AsyncGenerator<PackedMember> {
  let number = 0;
  let member: OpenMember | undefined;
  for await (const line of source.lines) {
    member ??= openMember();
    await member.add(JSON.stringify(line), job);
    if (member.bytes() < bundleLimits.memberTargetBytes) continue;
    number += 1;
    yield await member.close(memberName(source.kind, number));
    member = undefined;
  }
  if (member) yield await member.close(memberName(source.kind, number + 1));
}

type OpenMember = ReturnType<typeof openMember>;

function openMember() {
  const brotli = createBrotliCompress(packing);
  const packed: Uint8Array[] = [];
  brotli.on('data', (piece: Uint8Array) => packed.push(piece));
  let waiting: string[] = [];
  let waitingBytes = 0;
  let bytes = 0;
  let lines = 0;

  const flush = async (): Promise<void> => {
    await write(brotli, waiting.join(''));
    waiting = [];
    waitingBytes = 0;
  };

  return {
    bytes: (): number => bytes,
    add: async (text: string, job: Job): Promise<void> => {
      const size = Buffer.byteLength(text) + 1;
      if (size > bundleLimits.lineBytes) throw new Error(`a line of ${size} bytes cannot be sent`);
      waiting.push(text, '\n');
      waitingBytes += size;
      bytes += size;
      lines += 1;
      if (waitingBytes < textBytes) return;
      await flush();
      await job.pause();
    },
    close: async (name: string): Promise<PackedMember> => {
      await flush();
      brotli.end();
      await once(brotli, 'end');
      const whole = Buffer.concat(packed);
      return { packed: whole, entry: { name, packedBytes: whole.length, sha256: sha256Hex(whole), bytes, lines } };
    },
  };
}

const write = (brotli: BrotliCompress, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    brotli.write(text, 'utf8', (error) => (error ? reject(error) : resolve()));
  });
