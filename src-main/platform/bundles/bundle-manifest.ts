import { canonicalBytes, canonicalJson } from '#main/platform/crypto/canonical-json.ts';
import { sign, verify } from '#main/platform/crypto/signing.ts';
import { parseUntrusted } from '#main/platform/files/untrusted-json.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  type BundleHeader,
  type BundleManifest,
  bundleManifest,
  type ManifestMember,
  type MemberKind,
  memberKinds,
  memberName,
  signatureText,
} from '#shared/domain/sync/bundle-form.ts';
import { badMember, scanMemberName } from '#shared/domain/sync/volume-form.ts';
import type { TrustedStation } from './bundle-types.ts';
import { Damaged } from './damaged.ts';

export const manifestName = 'manifest.json';
export const manifestSignatureName = 'manifest.sig';
const manifestDepth = 6;

export function sealManifest(
  manifest: Omit<BundleManifest, 'SoVang'>,
  signSeed: Uint8Array,
): { readonly json: Uint8Array; readonly signature: Uint8Array } {
  const json = canonicalBytes({ ...bundleManifest.parse({ SoVang: 'manifest', ...manifest }) });
  return { json, signature: Buffer.from(`${sign('manifest', json, signSeed)}\n`, 'ascii') };
}

/**
 * Proves that the body was sealed by the station that signed the header, for this recipient and place in the stream,
 * with exactly these members. Refuses: bundle.signatureInvalid. Throws: Damaged.
 */
export function checkManifest(
  { json, signature }: { readonly json: Uint8Array; readonly signature: Uint8Array },
  found: readonly Pick<ManifestMember, 'name' | 'packedBytes' | 'sha256'>[],
  header: BundleHeader,
  sender: TrustedStation,
): Result<BundleManifest, 'bundle.signatureInvalid'> {
  const signed = Buffer.from(signature).toString('latin1').replace(/\n$/, '');
  if (!signatureText.safeParse(signed).success) throw new Damaged(manifestSignatureName);
  if (!verify('manifest', json, signed, sender.keys.sign)) {
    return refuse('bundle.signatureInvalid', { code: sender.code });
  }
  const read = bundleManifest.safeParse(parseUntrusted(Buffer.from(json).toString('utf8'), manifestDepth));
  if (!read.success) throw new Damaged(manifestName);
  const manifest = read.data;
  if (canonicalJson(manifest.about) !== canonicalJson(header.about)) throw new Damaged(manifestName);
  if (new Set(manifest.sites).size !== manifest.sites.length) throw new Damaged(manifestName);
  if (manifest.members.length !== found.length) throw new Damaged(manifestName);
  for (const [i, { name, packedBytes, sha256 }] of found.entries()) {
    const stated = manifest.members[i];
    if (stated?.name !== name || stated.packedBytes !== packedBytes || stated.sha256 !== sha256)
      throw new Damaged(name);
  }
  const bad = badMember(header.about.volume !== undefined, manifest.members);
  if (bad !== undefined) throw new Damaged(bad);
  return ok(manifest);
}

/** How the members of each kind are called, in the order of the kinds; the scans of a volume come last. */
const nameSeries: readonly ((number: number) => string)[] = [
  ...memberKinds.map((kind) => (number: number) => memberName(kind, number)),
  scanMemberName,
];

/** Gives a function that takes the names of members in their order. Throws: Damaged for any other name or order. */
export function nameChecker(): (name: string) => void {
  let kind = 0;
  let number = 0;
  return (name) => {
    for (let k = kind; k < nameSeries.length; k++) {
      const next = k === kind ? number + 1 : 1;
      if (name === nameSeries[k]?.(next)) {
        kind = k;
        number = next;
        return;
      }
    }
    throw new Damaged('archive');
  };
}

export const isOfKind = (name: string, kind: MemberKind): boolean => name.startsWith(`${kind}-`);

/** Lines of a kind over all members. */
export const countLines = (members: readonly ManifestMember[], kind: MemberKind): number =>
  members.reduce((sum, { name, lines }) => (isOfKind(name, kind) ? sum + lines : sum), 0);

export const countByKind = (members: readonly ManifestMember[]): Readonly<Record<MemberKind, number>> =>
  Object.fromEntries(memberKinds.map((kind) => [kind, countLines(members, kind)])) as Record<MemberKind, number>;
