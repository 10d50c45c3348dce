import { z } from 'zod';
import { scanPart, volumeAbout } from './volume-form.ts';

/**
 * The two signed descriptions of a bundle: the header line outside, the manifest inside the encryption. Objects are
 * loose: a newer writer may add fields that this reader need not know, as long as `minReader` admits it.
 * Source: docs/BUNDLE-FORMAT.md, header and manifest.
 */

/** The form this program writes and the newest it reads. */
export const bundleVersion = 2;

export const bundleLimits = {
  headerBytes: 64 * 1024,
  fileBytes: 2 * 1024 ** 3,
  ageHeaderBytes: 16 * 1024,
  /** packed as well as unpacked */
  memberBytes: 64 * 1024 ** 2,
  /** a member is closed once its lines reach this: larger ones compress better, up to here */
  memberTargetBytes: 8 * 1024 ** 2,
  lineBytes: 1024 ** 2,
  lineDepth: 8,
  membersPerKind: 9_999,
  manifestBytes: 4 * 1024 ** 2,
  sites: 10_000,
} as const;

/** Kinds of members in the order in which they stand in the file. */
export const memberKinds = ['tx', 'changes', 'past', 'enter', 'leave', 'refused', 'roster', 'wants'] as const;
export type MemberKind = (typeof memberKinds)[number];

/** The oldest program that may read a bundle of these kinds: whatever it does not know it would pass over in silence. */
export const minReaderOf = (kinds: Iterable<MemberKind>): number =>
  [...kinds].every((kind) => kind === 'tx' || kind === 'changes') ? 1 : 2;

export const memberName = (kind: MemberKind, number: number): string =>
  `${kind}-${String(number).padStart(4, '0')}.jsonl.br`;

const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/);

/** Random, short, of letters and digits that are not mistaken for each other; names nobody. */
export const stationCode = z.string().regex(/^[2-9A-HJ-NP-Z]{6}$/);
export const signatureText = z.string().regex(/^[A-Za-z0-9_-]{85}[AQgw]$/);

const party = z.looseObject({ id: uuid, code: stationCode });
const mark = z.looseObject({ position: count, chain: hash });

export const bundleAbout = z.looseObject({
  from: party,
  to: party,
  /** only a label: the sender counts its bundles to this recipient */
  number: z.int().min(1),
  /** the sender's log after `after` up to and including `upTo`, with the running hash at both ends */
  after: mark,
  upTo: mark,
  /** what the sender has taken of the recipient's log, and the number of the last bundle it took; null before the first */
  ack: z.looseObject({ position: count, chain: hash, bundle: z.int().min(1) }).nullable(),
  /** of the sender's registry of tables and columns */
  schema: z.int().min(1),
  /** serial of the sender's certificate; null at headquarters, which certifies itself by its card */
  certificate: z.int().min(1).nullable(),
  /** version of the roster the sender knows */
  roster: count,
  /** for display only: clocks decide nothing */
  createdAt: z.iso.datetime(),
  /** only a volume of scans has it */
  volume: volumeAbout.optional(),
  /** how many scans the sender asks for; its `wants` name them. Absent from writers that know no volumes */
  scans: z.looseObject({ wanted: count }).optional(),
});
export type BundleAbout = z.infer<typeof bundleAbout>;

export const bundleHeader = z.looseObject({
  SoVang: z.literal('bundle'),
  version: z.int().min(1),
  minReader: z.int().min(1),
  about: bundleAbout,
  /** of the age ciphertext that follows the line */
  body: z.looseObject({ bytes: z.int().min(1).max(bundleLimits.fileBytes), sha256: hash }),
  signature: signatureText,
});
export type BundleHeader = z.infer<typeof bundleHeader>;

/** All that may be read of a form that is newer than this program. */
export const statedVersions = z.looseObject({ minReader: z.int().min(1) });

export const manifestMember = z.looseObject({
  name: z.string().max(64),
  packedBytes: count.max(bundleLimits.memberBytes),
  sha256: hash,
  bytes: count.max(bundleLimits.memberBytes),
  lines: count,
  /** only a member of a volume has it */
  scan: scanPart.optional(),
});
export type ManifestMember = z.infer<typeof manifestMember>;

/** `about` repeats the header's, so that nobody can put another header before this body. */
export const bundleManifest = z.looseObject({
  SoVang: z.literal('manifest'),
  about: bundleAbout,
  /** sites named by transactions and dots, by index */
  sites: z.array(uuid).max(bundleLimits.sites),
  members: z.array(manifestMember).max(bundleLimits.membersPerKind * memberKinds.length),
});
export type BundleManifest = z.infer<typeof bundleManifest>;

export function bundleFileName({ from, to, number, volume }: BundleAbout): string {
  const part = volume ? `-T${String(volume.part).padStart(2, '0')}` : '';
  return `SV-${from.code}-${to.code}-${number}${part}.svb`;
}
