import path from 'node:path';
import { decryptStream, NotARecipient } from '#main/platform/crypto/age-stream.ts';
import { meter } from '#main/platform/crypto/hashing.ts';
import { allKeys } from '#main/platform/crypto/station-keys.ts';
import { copyToPrivate, type PrivateCopy } from '#main/platform/files/private-copy.ts';
import { readPieces } from '#main/platform/files/read-file.ts';
import { type Job, unwatchedJob } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  type BundleHeader,
  type BundleManifest,
  bundleLimits,
  type ManifestMember,
  type MemberKind,
} from '#shared/domain/sync/bundle-form.ts';
import { type ReadHeader, readHeader } from './bundle-header.ts';
import { checkManifest, isOfKind, manifestName, manifestSignatureName, nameChecker } from './bundle-manifest.ts';
import type { LineBatch, OpenedBundle, OpenedScan, OpenInput } from './bundle-types.ts';
import { Damaged, damagedRefusal } from './damaged.ts';
import { inspectBundle } from './inspect-bundle.ts';
import { readTar } from './tar-reader.ts';
import { unpackMember } from './unpack-member.ts';

/**
 * Opens a bundle and proves it whole before a line comes out: header and outer signature, hash of the ciphertext, inner
 * signature, hash of every member. Decrypts twice, once to prove and once to read, instead of laying decrypted members
 * aside: that costs a tenth of a second for 100,000 awards, and nothing readable ever lies on a disk.
 * Refuses: file.gone, file.unreadable, file.notRegular, file.notWritable, medium.lost, disk.full; bundle.* of the file.
 * Throws: JobCancelled.
 */
export async function openBundle(
  file: string,
  input: OpenInput,
  job: Job = unwatchedJob,
): Promise<Result<OpenedBundle>> {
  const early = await inspectBundle(file, input);
  if (!early.ok) return early;
  const other = otherKind(early.value.header, input);
  if (other) return other;
  const copied = await copyToPrivate(file, input.tempFolder, bundleLimits.fileBytes, job);
  if (!copied.ok) return copied;
  const copy = copied.value;
  let outcome: Result<OpenedBundle> | undefined;
  try {
    outcome = await proveCopy(copy, path.basename(file), input, job);
    return outcome;
  } finally {
    if (!outcome?.ok) await copy.remove();
  }
}

/** Scans travel apart from data: each of the two has its own way in. */
function otherKind({ about }: BundleHeader, { kind = 'data' }: OpenInput) {
  if (about.volume && kind === 'data') return refuse('bundle.isVolume', { code: about.from.code });
  if (!about.volume && kind === 'volume') return refuse('volume.isData', { code: about.from.code });
  return undefined;
}

async function proveCopy(
  copy: PrivateCopy,
  fileName: string,
  input: OpenInput,
  job: Job,
): Promise<Result<OpenedBundle>> {
  // From the beginning again: what the stick said before does not count.
  const read = await readHeader({ handle: copy.handle, sizeBytes: copy.sizeBytes, name: fileName }, input);
  if (!read.ok) return read;
  const { header, bodyAt } = read.value;
  const other = otherKind(header, input);
  if (other) return other;
  const identities = allKeys(input.keys).map(({ ageIdentity }) => ageIdentity);
  const archive = () => readTar(decryptBody(copy, bodyAt, identities), bundleLimits.memberBytes);
  try {
    await checkBody(copy, read.value, job);
    const manifest = await proveArchive(archive(), read.value, job);
    if (!manifest.ok) return manifest;
    return ok({
      fileName,
      sizeBytes: copy.sizeBytes,
      sha256: copy.sha256,
      header,
      manifest: manifest.value,
      lines: (kind) => readLines(archive(), manifest.value, kind),
      scans: () => readScans(archive(), manifest.value),
      close: copy.remove,
    });
  } catch (error) {
    return error instanceof NotARecipient ? refuse('bundle.otherKey') : damagedRefusal(error);
  }
}

/** Hash of the ciphertext, and a bound on the age header, whose lines the library would gather without end. */
async function checkBody(copy: PrivateCopy, { header, bodyAt }: ReadHeader, job: Job): Promise<void> {
  const counted = meter();
  for await (const piece of readPieces(copy.handle, bodyAt)) {
    counted.add(piece);
    await job.pause();
  }
  if (counted.finish() !== header.body.sha256) throw new Damaged('body');
  const start = Buffer.alloc(bundleLimits.ageHeaderBytes);
  const { bytesRead } = await copy.handle.read(start, 0, start.length, bodyAt);
  const text = start.toString('latin1', 0, bytesRead);
  if (!text.startsWith('age-encryption.org/v1\n') || !text.includes('\n--- ')) throw new Damaged('body');
}

async function* decryptBody(
  copy: PrivateCopy,
  bodyAt: number,
  identities: readonly string[],
): AsyncGenerator<Uint8Array> {
  try {
    yield* decryptStream(readPieces(copy.handle, bodyAt), ...identities);
  } catch (error) {
    if (error instanceof NotARecipient || (error as NodeJS.ErrnoException).code) throw error;
    // The library's own errors have no class; all of them say that the bytes are not what the sender encrypted.
    throw new Damaged('body');
  }
}

async function proveArchive(
  archive: ReturnType<typeof readTar>,
  { header, sender }: ReadHeader,
  job: Job,
): Promise<Result<BundleManifest, 'bundle.signatureInvalid'>> {
  const found: Pick<ManifestMember, 'name' | 'packedBytes' | 'sha256'>[] = [];
  const checkName = nameChecker();
  let json: Uint8Array | undefined;
  let signature: Uint8Array | undefined;
  for await (const { name, sizeBytes, pieces } of archive) {
    if (signature) throw new Damaged('archive');
    if (json) {
      if (name !== manifestSignatureName || sizeBytes > 128) throw new Damaged('archive');
      signature = await gather(pieces);
    } else if (name === manifestName) {
      if (sizeBytes > bundleLimits.manifestBytes) throw new Damaged(name);
      json = await gather(pieces);
    } else {
      checkName(name);
      const counted = meter();
      for await (const piece of pieces) counted.add(piece);
      found.push({ name, packedBytes: sizeBytes, sha256: counted.finish() });
    }
    await job.pause();
  }
  if (!json || !signature) throw new Damaged('archive');
  return checkManifest({ json, signature }, found, header, sender);
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

async function* readScans(
  archive: ReturnType<typeof readTar>,
  { members }: BundleManifest,
): AsyncGenerator<OpenedScan> {
  const parts = new Map(members.map(({ name, scan }) => [name, scan]));
  for await (const { name, sizeBytes, pieces } of archive) {
    const part = parts.get(name);
    if (part) yield { part, length: sizeBytes, pieces };
  }
}

async function* readLines(
  archive: ReturnType<typeof readTar>,
  { members }: BundleManifest,
  kind: MemberKind,
): AsyncGenerator<LineBatch> {
  const waiting = new Map(members.filter(({ name }) => isOfKind(name, kind)).map((entry) => [entry.name, entry]));
  try {
    for await (const { name, pieces } of archive) {
      if (waiting.size === 0) return;
      const entry = waiting.get(name);
      if (!entry) continue;
      for await (const batch of unpackMember(pieces, entry)) yield ok(batch);
      waiting.delete(name);
    }
  } catch (error) {
    yield damagedRefusal(error);
  }
}
