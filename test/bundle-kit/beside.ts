import type { BundleAbout } from '#shared/domain/sync/bundle-form.ts';
import { startOfChain } from '#shared/domain/sync/stream.ts';
import { encodeChanges } from '#shared/domain/sync/wire-changes.ts';
import { encodeTransactions } from '#shared/domain/sync/wire-transactions.ts';
import { type Forgery, forgedMember, forgedScan } from '#support/forge-bundle.ts';
import { firstContent } from './contents.ts';

/** What the second version added: members beside the stream, cards, wants, and volumes of scans. */

export const besideLinesOf = (values: Iterable<unknown>): string =>
  [...values].map((value) => `${JSON.stringify(value)}\n`).join('');
const rowOf = (n: number): string => Buffer.alloc(16, n).toString('base64url');
const nowhere = { position: 0, chain: startOfChain };
const newer = (header: Record<string, unknown>): Record<string, unknown> => ({ ...header, version: 2, minReader: 2 });

export const secondContent = {
  past: firstContent,
  leave: [{ table: 4, row: rowOf(7) }],
  refused: [
    { site: 0, seq: 2, table: 4, row: rowOf(8), column: 7, reason: 'change.outOfScope' },
    { site: 1, seq: 1, table: 1, row: rowOf(9), column: null, reason: 'proposal' },
  ],
  roster: [{ SoVang: 'card', kind: 'of-a-later-program', version: 1 }],
  wants: ['a'.repeat(64), 'b'.repeat(64)],
};

const lines = {
  past: besideLinesOf(encodeTransactions(secondContent.past.transactions)),
  enter: besideLinesOf(encodeChanges(secondContent.past.changes)),
  leave: besideLinesOf(secondContent.leave.map(({ table, row }) => [table, row])),
  refused: besideLinesOf(
    secondContent.refused.map(({ site, seq, table, row, column, reason }) => [site, seq, table, row, column, reason]),
  ),
  roster: besideLinesOf(secondContent.roster),
  wants: besideLinesOf(secondContent.wants),
};
const kinds = ['past', 'enter', 'leave', 'refused', 'roster', 'wants'] as const;

/** A bundle with these members and nothing in its stream. */
export const beside = (
  over: Partial<typeof lines> = {},
  names: readonly (typeof kinds)[number][] = kinds,
): Forgery => ({
  about: { number: 4, upTo: nowhere, scans: { wanted: 2 } } as Partial<BundleAbout>,
  members: names.map((kind) => forgedMember(`${kind}-0001.jsonl.br`, { ...lines, ...over }[kind])),
  header: newer,
});

const scan = Buffer.from('%PDF-1.7 scan of a decision\n'.repeat(40));

/** A volume with parts of one scan, each from a byte to another. */
export const volume = (parts: readonly (readonly [number, number])[], over: object = {}): Forgery => ({
  about: { number: 5, upTo: nowhere, volume: { part: 1 } } as Partial<BundleAbout>,
  members: parts.map(([from, to], i) => forgedScan(i + 1, scan, from, to, over)),
  header: newer,
});

export const scanBytes = scan.length;
