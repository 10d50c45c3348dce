import type { FileHandle } from 'node:fs/promises';
import { canonicalJson } from '#main/platform/crypto/canonical-json.ts';
import { signObject, verifyObject } from '#main/platform/crypto/signing.ts';
import { parseUntrusted } from '#main/platform/files/untrusted-json.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import {
  type BundleAbout,
  type BundleHeader,
  bundleHeader,
  bundleLimits,
  bundleVersion,
  statedVersions,
} from '#shared/domain/sync/bundle-form.ts';
import type { ReaderInput, TrustedStation } from './bundle-types.ts';
import { Damaged, damagedRefusal } from './damaged.ts';

/** In canonical JSON this key comes first, so that a bundle is known by its first bytes. */
const magic = '{"SoVang":"bundle",';
const headerDepth = 6;
const megabyte = 1024 ** 2;

export interface ReadHeader {
  readonly header: BundleHeader;
  readonly sender: TrustedStation;
  /** where the ciphertext begins */
  readonly bodyAt: number;
}

/** The header line, signed, with its end of line. */
export function headerLine(
  about: BundleAbout,
  body: { readonly bytes: number; readonly sha256: string; readonly minReader: number },
  signSeed: Uint8Array,
): Uint8Array {
  const { minReader, ...sealed } = body;
  const unsigned = { SoVang: 'bundle', version: bundleVersion, minReader, about, body: sealed };
  // Read back at once: a mistake here would be found at the other end, weeks later.
  const header = bundleHeader.parse(signObject('bundle', unsigned, signSeed));
  return Buffer.from(`${canonicalJson(header)}\n`, 'utf8');
}

/**
 * Reads the bounded header of an opened file and proves who sealed it, for whom, and that nothing is missing. Says first
 * what a person can act on: another form, another recipient, a stranger; only then what is wrong with the bytes.
 * Refuses: bundle.notABundle, headerTooLarge, tooNew, tooLarge, damaged, otherRecipient, senderUnknown, signatureInvalid,
 *   keyRetired, senderRevoked, truncated.
 */
export async function readHeader(
  file: { readonly handle: FileHandle; readonly sizeBytes: number; readonly name: string },
  input: ReaderInput,
): Promise<Result<ReadHeader>> {
  const line = await readLine(file.handle);
  if (!line.startsWith(magic)) return refuse('bundle.notABundle', { name: file.name });
  const end = line.indexOf('\n');
  if (end < 0 && line.length > bundleLimits.headerBytes)
    return refuse('bundle.headerTooLarge', { maxKb: bundleLimits.headerBytes / 1024 });
  try {
    if (end < 0) throw new Damaged('header');
    const read = readHeaderText(line.slice(0, end));
    if (!read.ok) return read;
    const header = read.value;
    const checked = checkParties(header, input);
    if (!checked.ok) return checked;
    const bodyAt = end + 1;
    const wantBytes = bodyAt + header.body.bytes;
    if (wantBytes > bundleLimits.fileBytes)
      return refuse('bundle.tooLarge', { maxMb: bundleLimits.fileBytes / megabyte });
    if (file.sizeBytes < wantBytes) return refuse('bundle.truncated', { haveBytes: file.sizeBytes, wantBytes });
    if (file.sizeBytes > wantBytes) return refuse('bundle.damaged', { where: 'end' });
    return ok({ header, sender: checked.value, bodyAt });
  } catch (error) {
    return damagedRefusal(error);
  }
}

/** One character a byte: whether the line is good UTF-8 shows when it is compared with its canonical form. */
async function readLine(handle: FileHandle): Promise<string> {
  const bytes = Buffer.alloc(bundleLimits.headerBytes + 1);
  const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
  return bytes.toString('latin1', 0, bytesRead);
}

function readHeaderText(latin1: string): Result<BundleHeader> {
  const text = Buffer.from(latin1, 'latin1').toString('utf8');
  const value = parseUntrusted(text, headerDepth);
  const stated = statedVersions.safeParse(value);
  if (!stated.success) throw new Damaged('header');
  if (stated.data.minReader > bundleVersion)
    return refuse('bundle.tooNew', { theirs: stated.data.minReader, ours: bundleVersion });
  const header = bundleHeader.safeParse(value);
  if (!header.success || !isCanonical(value, text)) throw new Damaged('header');
  const { after, upTo } = header.data.about;
  if (upTo.position < after.position) throw new Damaged('header');
  return ok(header.data);
}

/** A header that was written otherwise would have two forms with one signature. */
function isCanonical(value: unknown, text: string): boolean {
  try {
    return canonicalJson(value) === text;
  } catch {
    // A number that canonical JSON does not have.
    return false;
  }
}

function checkParties(header: BundleHeader, { stationId, trusted }: ReaderInput): Result<TrustedStation> {
  const { from, to, upTo } = header.about;
  if (to.id !== stationId) return refuse('bundle.otherRecipient', { code: to.code });
  const sender = trusted(from.id);
  if (!sender) return refuse('bundle.senderUnknown', { code: from.code });
  const signer = signerOf(header, sender);
  if (!signer.ok) return signer;
  if (sender.revokedFrom !== null && upTo.position >= sender.revokedFrom)
    return refuse('bundle.senderRevoked', { code: sender.code });
  return signer;
}

/**
 * The sender with the key that signed: its present one, or an older one for what it had written before the change. Scans
 * have no place in the stream; what they are is proved by their hash.
 */
function signerOf(header: BundleHeader, sender: TrustedStation): Result<TrustedStation> {
  if (verifyObject('bundle', header, sender.keys.sign)) return ok(sender);
  const older = sender.older?.find(({ sign }) => verifyObject('bundle', header, sign));
  if (!older) return refuse('bundle.signatureInvalid', { code: sender.code });
  const { until } = older;
  const { stream, upTo, volume } = header.about;
  if (until !== null && !volume && (stream !== until.stream || upTo.position > until.position))
    return refuse('bundle.keyRetired', { code: sender.code });
  return ok({ ...sender, keys: { ...sender.keys, sign: older.sign } });
}
