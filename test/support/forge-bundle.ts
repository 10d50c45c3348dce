import { brotliCompressSync } from 'node:zlib';
import { sealManifest } from '#main/platform/bundles/bundle-manifest.ts';
import { archiveEnd, entryHeader, paddingAfter } from '#main/platform/bundles/ustar.ts';
import { encryptStream } from '#main/platform/crypto/age-stream.ts';
import { canonicalBytes, canonicalJson } from '#main/platform/crypto/canonical-json.ts';
import { sha256Hex } from '#main/platform/crypto/hashing.ts';
import { sign, signObject } from '#main/platform/crypto/signing.ts';
import type { BundleAbout, ManifestMember } from '#shared/domain/sync/bundle-form.ts';
import { scanMemberName } from '#shared/domain/sync/volume-form.ts';
import { encodeChanges } from '#shared/domain/sync/wire-changes.ts';
import { encodeTransactions } from '#shared/domain/sync/wire-transactions.ts';
import { aboutFrom, sampleChanges, sampleSites, sampleTransactions } from './bundle-samples.ts';
import { recoveryKeys, testStations } from './stations.ts';

const { unit, headquarters } = testStations;

export interface ForgedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What to do otherwise than an honest writer; every step is signed as if it were honest, unless it says not. */
export interface Forgery {
  readonly about?: Partial<BundleAbout>;
  readonly members?: readonly { readonly file: ForgedFile; readonly entry: ManifestMember }[];
  readonly manifest?: (honest: Record<string, unknown>) => Record<string, unknown>;
  readonly manifestSeed?: Uint8Array;
  readonly files?: (honest: readonly ForgedFile[]) => readonly ForgedFile[];
  readonly archive?: (honest: Buffer) => Uint8Array;
  readonly recipients?: readonly string[];
  readonly body?: (honest: Buffer) => Uint8Array;
  readonly header?: (honest: Record<string, unknown>) => Record<string, unknown>;
  readonly headerSeed?: Uint8Array;
  readonly line?: (honest: string) => string;
}

/** A member as it stands in the archive, with a manifest entry that fits it. */
export function packedMember(name: string, content: Uint8Array, counts: Pick<ManifestMember, 'bytes' | 'lines'>) {
  const entry = { name, packedBytes: content.length, sha256: sha256Hex(content), ...counts };
  return { file: { name, content }, entry };
}

/** The same from its text. */
export function forgedMember(name: string, text: string | Uint8Array, over: Partial<ManifestMember> = {}) {
  const bytes = Buffer.from(text as Uint8Array);
  const lines = bytes.filter((byte) => byte === 0x0a).length;
  return packedMember(name, brotliCompressSync(bytes), { bytes: bytes.length, lines, ...over });
}

const linesOf = (values: Iterable<unknown>): string =>
  [...values].map((value) => `${JSON.stringify(value)}\n`).join('');

export const honestTx = () => forgedMember('tx-0001.jsonl.br', linesOf(encodeTransactions(sampleTransactions)));
export const honestChanges = () => forgedMember('changes-0001.jsonl.br', linesOf(encodeChanges(sampleChanges)));

export const archiveOf = (files: readonly ForgedFile[]): Buffer =>
  Buffer.concat([
    ...files.flatMap(({ name, content }) => [
      entryHeader(name, content.length),
      content,
      new Uint8Array(paddingAfter(content.length)),
    ]),
    archiveEnd,
  ]);

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Builds a bundle from the unit to headquarters with exactly the given departures from honesty. */
export async function forgeBundle(forgery: Forgery = {}): Promise<Buffer> {
  const about = aboutFrom(unit, headquarters, forgery.about ?? {});
  const members = forgery.members ?? [honestTx(), honestChanges()];
  const honest = sealManifest(
    { about, sites: sampleSites, members: members.map(({ entry }) => entry) },
    unit.keys.signSeed,
  );
  const plain = JSON.parse(Buffer.from(honest.json).toString('utf8')) as Record<string, unknown>;
  const json = canonicalBytes(forgery.manifest?.(plain) ?? plain);
  const signature = `${sign('manifest', json, forgery.manifestSeed ?? unit.keys.signSeed)}\n`;
  const files = [
    ...members.map(({ file }) => file),
    { name: 'manifest.json', content: json },
    { name: 'manifest.sig', content: Buffer.from(signature, 'ascii') },
  ];
  const archive = archiveOf(forgery.files?.(files) ?? files);
  const recipients = forgery.recipients ?? [headquarters.keys.public.age, recoveryKeys.public.age];
  const pieces: Uint8Array[] = [];
  for await (const piece of encryptStream(once(forgery.archive?.(archive) ?? archive), recipients)) pieces.push(piece);
  const sealed = Buffer.concat(pieces);
  const body = forgery.body?.(sealed) ?? sealed;
  const header = {
    SoVang: 'bundle',
    version: 1,
    minReader: 1,
    about,
    body: { bytes: body.length, sha256: sha256Hex(body) },
  };
  const signed = signObject('bundle', forgery.header?.(header) ?? header, forgery.headerSeed ?? unit.keys.signSeed);
  const line = canonicalJson(signed);
  return Buffer.concat([Buffer.from(`${forgery.line?.(line) ?? line}\n`, 'utf8'), body]);
}

/** Some bytes of a scan, as a member of a volume. */
export function forgedScan(number: number, scan: Uint8Array, from: number, to: number, over: object = {}) {
  const part = { sha256: sha256Hex(scan), bytes: scan.length, offset: from, ...over };
  const content = scan.subarray(from, to);
  const name = scanMemberName(number);
  const { file, entry } = packedMember(name, content, { bytes: content.length, lines: 0 });
  return { file, entry: { ...entry, scan: part } };
}
