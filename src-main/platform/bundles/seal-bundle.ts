import { type FileHandle, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { encryptStream } from '#main/platform/crypto/age-stream.ts';
import { meter, sha256Hex } from '#main/platform/crypto/hashing.ts';
import { writeRefusal } from '#main/platform/files/fs-refusals.ts';
import { makePrivateFolder } from '#main/platform/files/private-copy.ts';
import { readPieces } from '#main/platform/files/read-file.ts';
import { writeWhole } from '#main/platform/files/write-whole.ts';
import { type Job, unwatchedJob } from '#shared/base/job.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  bundleFileName,
  bundleLimits,
  bundleVersion,
  type ManifestMember,
  memberKinds,
  minReaderOf,
} from '#shared/domain/sync/bundle-form.ts';
import { scanMemberName } from '#shared/domain/sync/volume-form.ts';
import { headerLine } from './bundle-header.ts';
import { countByKind, manifestName, manifestSignatureName, sealManifest } from './bundle-manifest.ts';
import type { SealedBundle, SealInput } from './bundle-types.ts';
import { packMembers } from './pack-member.ts';
import { archiveEnd, entryHeader, paddingAfter } from './ustar.ts';

export type SealRefusal = 'bundle.tooLarge' | 'disk.full' | 'medium.lost' | 'file.notWritable';

/**
 * Packs, signs, encrypts and signs again, then puts the bundle whole into the target folder. The manifest comes last in
 * the archive, so that all flows through in one pass and nothing readable ever lies on a disk.
 * Refuses: bundle.tooLarge, disk.full, medium.lost, file.notWritable. Throws: JobCancelled, leaving nothing behind.
 */
export async function sealBundle(
  input: SealInput,
  job: Job = unwatchedJob,
): Promise<Result<SealedBundle, SealRefusal>> {
  const fileName = bundleFileName(input.about);
  let folder: string | undefined;
  let body: FileHandle | undefined;
  try {
    folder = await makePrivateFolder(input.target.tempFolder);
    body = await open(path.join(folder, 'body'), 'wx+', 0o600);
    const members: ManifestMember[] = [];
    const sealed = await writeBody(body, input, members, job);
    if (!sealed.ok) return sealed;
    const lines = countByKind(members);
    const minReader = input.about.volume ? bundleVersion : minReaderOf(memberKinds.filter((kind) => lines[kind] > 0));
    const head = headerLine(input.about, { ...sealed.value, minReader }, input.keys.signSeed);
    const written = await writeWhole(input.target.folder, fileName, concat(head, body, job));
    if (!written.ok) return written;
    return ok({ ...written.value, fileName, number: input.about.number, lines });
  } catch (error) {
    return writeRefusal(error, fileName);
  } finally {
    await body?.close();
    if (folder) await rm(folder, { recursive: true, force: true });
  }
}

async function writeBody(
  body: FileHandle,
  input: SealInput,
  members: ManifestMember[],
  job: Job,
): Promise<Result<{ readonly bytes: number; readonly sha256: string }, 'bundle.tooLarge'>> {
  const counted = meter();
  const maxBytes = bundleLimits.fileBytes - bundleLimits.headerBytes;
  const recipients = [input.recipient, input.recoveryRecipient];
  for await (const piece of encryptStream(archive(input, members, job), recipients)) {
    counted.add(piece);
    if (counted.sizeBytes > maxBytes) return refuse('bundle.tooLarge', { maxMb: bundleLimits.fileBytes / 1024 ** 2 });
    await body.appendFile(piece);
  }
  return ok({ bytes: counted.sizeBytes, sha256: counted.finish() });
}

async function* archive(input: SealInput, members: ManifestMember[], job: Job): AsyncGenerator<Uint8Array> {
  for (const source of input.content) {
    for await (const { packed, entry } of packMembers(source, job)) {
      members.push(entry);
      yield* file(entry.name, packed);
    }
  }
  let scans = 0;
  for await (const { part, content } of input.scans ?? []) {
    scans += 1;
    const bytes = content.byteLength;
    const entry = { packedBytes: bytes, sha256: sha256Hex(content), bytes, lines: 0, scan: part };
    members.push({ name: scanMemberName(scans), ...entry });
    yield* file(scanMemberName(scans), content);
    await job.pause();
  }
  const manifest = sealManifest({ about: input.about, sites: [...input.sites], members }, input.keys.signSeed);
  yield* file(manifestName, manifest.json);
  yield* file(manifestSignatureName, manifest.signature);
  yield archiveEnd;
}

function* file(name: string, content: Uint8Array): Generator<Uint8Array> {
  yield entryHeader(name, content.byteLength);
  yield content;
  yield new Uint8Array(paddingAfter(content.byteLength));
}

async function* concat(head: Uint8Array, body: FileHandle, job: Job): AsyncGenerator<Uint8Array> {
  yield head;
  for await (const piece of readPieces(body)) {
    yield piece;
    await job.pause();
  }
}
