import { canonicalJson } from '#main/platform/crypto/canonical-json.ts';
import { signObject } from '#main/platform/crypto/signing.ts';
import type { StationKeys } from '#main/platform/crypto/station-keys.ts';

/** What somebody does to a bundle on its way who has none of the keys it takes, or only those of another station. */
export const tampers = ['flip', 'cut', 'lengthen', 'otherHeader', 'resign', 'claim', 'misdeliver', 'older'] as const;
export type Tamper = (typeof tampers)[number];

export interface Tampering {
  readonly how: Tamper;
  /** where, in thousandths of the file */
  readonly at: number;
  /** another bundle between the same two stations */
  readonly another: Uint8Array;
  /** the station that does it, with its own keys */
  readonly thief: { readonly id: string; readonly code: string; readonly keys: StationKeys };
}

const endOfHeader = (bytes: Buffer): number => bytes.indexOf(0x0a);

/** The file as it arrives. */
export function tampered(honest: Buffer, { how, at, another, thief }: Tampering): Buffer {
  const body = honest.subarray(endOfHeader(honest) + 1);
  const header = JSON.parse(honest.toString('utf8', 0, endOfHeader(honest))) as {
    readonly about: { readonly roster: number };
  };
  const place = Math.min(honest.length - 1, Math.floor((at * honest.length) / 1000));
  const behind = (changed: object): Buffer => {
    const signed = signObject('bundle', { ...header, ...changed }, thief.keys.signSeed);
    return Buffer.concat([Buffer.from(`${canonicalJson(signed)}\n`, 'utf8'), body]);
  };
  switch (how) {
    case 'flip': {
      const copy = Buffer.from(honest);
      copy[place] = (copy[place] ?? 0) ^ (1 << (at % 8));
      return copy;
    }
    case 'cut':
      return honest.subarray(0, place);
    case 'lengthen':
      return Buffer.concat([honest, Buffer.from([at % 256])]);
    case 'otherHeader': {
      const foreign = Buffer.from(another);
      return Buffer.concat([foreign.subarray(0, endOfHeader(foreign) + 1), body]);
    }
    case 'resign':
      return behind({});
    case 'claim':
      return behind({ about: { ...header.about, from: { id: thief.id, code: thief.code } } });
    case 'older':
      return behind({ about: { ...header.about, roster: Math.max(0, header.about.roster - 1) } });
    case 'misdeliver':
      return honest;
  }
}
