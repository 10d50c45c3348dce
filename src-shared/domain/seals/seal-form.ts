import { fromBase45, toBase45 } from '../../base/base45.ts';
import { bytesToUuid, isUuid, uuidToBytes } from '../../base/ids.ts';
import { addDays } from '../../base/local-date.ts';
import { digestBytes, type SealedPaper, sealedKinds } from './sealed-paper.ts';

/** Begins every code: a telephone that reads it shows at least whose it is. */
const scheme = 'SV1:';
const anyScheme = /^SV\d+:/;
const version = 1;

const signatureBytes = 64;
/** A longer one is cut: the code stays within QR version 9, and what it names is found by the rest as well. */
const longestSubject = 36;
const longestCode = 400;

const firstDay = '2000-01-01';
const msPerDay = 86_400_000;
/** Stands for no day. */
const noDay = 0xffff;

export interface SignedPaper {
  readonly paper: SealedPaper;
  /** what was signed */
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
}

/** The bytes that are signed. Source: docs/BUNDLE-FORMAT.md, the code on a print. */
export function sealBody(paper: SealedPaper): Uint8Array {
  const unit = paper.unitId === undefined ? [] : [...uuidToBytes(paper.unitId)];
  const subject = cut(paper.subject);
  return Uint8Array.from([
    version,
    sealedKinds.indexOf(paper.kind) + 1,
    ...uuidToBytes(paper.station),
    ...whole(Number(paper.code), 5),
    ...whole(dayNumber(paper.issuedOn), 2),
    ...whole(paper.decidedOn === '' ? noDay : dayNumber(paper.decidedOn), 2),
    ...whole(paper.year, 2),
    unit.length,
    ...unit,
    ...[paper.collectives, paper.people, paper.households, paper.rows, paper.pages].flatMap((count) => whole(count, 3)),
    ...paper.digest,
    subject.length,
    ...subject,
  ]);
}

/** What the QR code holds. */
export const sealText = (body: Uint8Array, signature: Uint8Array): string =>
  scheme + toBase45(Uint8Array.from([...body, ...signature]));

/** Reads what a QR code held; whether it is true only its signature says. */
export function readSeal(text: string): SignedPaper | 'notOurs' | 'tooNew' | 'damaged' {
  if (!anyScheme.test(text)) return 'notOurs';
  if (!text.startsWith(scheme)) return 'tooNew';
  const bytes = text.length > longestCode ? undefined : fromBase45(text.slice(scheme.length));
  if (!bytes || bytes.length <= signatureBytes) return 'damaged';
  const body = bytes.slice(0, -signatureBytes);
  const paper = readBody(body);
  return paper ? { paper, body, signature: bytes.slice(-signatureBytes) } : 'damaged';
}

function readBody(body: Uint8Array): SealedPaper | undefined {
  let at = 0;
  const take = (count: number): Uint8Array => {
    at += count;
    return body.slice(at - count, at);
  };
  const number = (count: number): number => take(count).reduce((sum, byte) => sum * 256 + byte, 0);
  if (number(1) !== version) return undefined;
  const kind = sealedKinds[number(1) - 1];
  const station = bytesToUuid(take(16));
  const code = String(number(5)).padStart(10, '0');
  const issued = number(2);
  const decided = number(2);
  const year = number(2);
  const unitLength = number(1);
  const unitId = unitLength === 0 ? undefined : bytesToUuid(take(unitLength));
  const [collectives = 0, people = 0, households = 0, rows = 0, pages = 0] = [0, 1, 2, 3, 4].map(() => number(3));
  const digest = take(digestBytes);
  const subject = take(number(1));
  const isWhole =
    at === body.length && code.length === 10 && isUuid(station) && (unitId === undefined || isUuid(unitId));
  if (!isWhole || !kind) return undefined;
  return {
    kind,
    station,
    code,
    issuedOn: addDays(firstDay, issued),
    decidedOn: decided === noDay ? '' : addDays(firstDay, decided),
    year,
    unitId,
    collectives,
    people,
    households,
    rows,
    pages,
    digest,
    subject: new TextDecoder().decode(subject),
  };
}

const dayNumber = (day: string): number => {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${firstDay}T00:00:00Z`)) / msPerDay);
  // Papers of before 2000 hang on decisions that are found by their number.
  return Math.min(Math.max(days, 0), noDay - 1);
};

function whole(number: number, bytes: number): number[] {
  const held = Math.min(number, 2 ** (8 * bytes) - 1);
  return Array.from({ length: bytes }, (_, index) => Math.floor(held / 2 ** (8 * (bytes - 1 - index))) % 256);
}

/** Whole signs only. */
function cut(text: string): Uint8Array {
  const encoder = new TextEncoder();
  let bytes = encoder.encode(text);
  for (let signs = [...text]; bytes.length > longestSubject; bytes = encoder.encode(signs.join('')))
    signs = signs.slice(0, -1);
  return bytes;
}
