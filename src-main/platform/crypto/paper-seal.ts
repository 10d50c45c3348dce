import { type SignedPaper, sealBody, sealText } from '#shared/domain/seals/seal-form.ts';
import { canonicalRows, digestBytes, type PaperFacts, type SealedPaper } from '#shared/domain/seals/sealed-paper.ts';
import { sha256 } from './hashing.ts';
import { sign, verify } from './signing.ts';

const domain = Buffer.from('sovang/paper/rows/v1\0', 'ascii');

/** A short digest of a paper's rows, whatever order they stand in. */
export const digestOfRows = (rows: readonly string[]): Uint8Array =>
  Uint8Array.from(sha256(domain, Buffer.from(canonicalRows(rows), 'utf8'))).slice(0, digestBytes);

export interface Issue {
  readonly station: string;
  readonly code: string;
  readonly issuedOn: string;
  readonly pages: number;
}

/** What the QR code of a paper holds. */
export function sealPaper({ rows, ...facts }: PaperFacts, issue: Issue, signSeed: Uint8Array): string {
  const paper: SealedPaper = { ...facts, ...issue, rows: rows.length, digest: digestOfRows(rows) };
  const body = sealBody(paper);
  return sealText(body, Buffer.from(sign('paper', body, signSeed), 'base64url'));
}

export const provesPaper = ({ body, signature }: SignedPaper, publicKey: Uint8Array): boolean =>
  verify('paper', body, Buffer.from(signature).toString('base64url'), publicKey);
