import { hashOf, nextChain } from '#main/platform/register/chain.ts';
import { type StreamAbout, startOfChain } from '#shared/domain/sync/stream.ts';
import type { WireChange, WireTx } from '#shared/domain/sync/wire.ts';
import { sampleSites } from '#support/bundle-samples.ts';

/** What the good bundles of the kit carry: invented people, real tables. */
export interface KitContent {
  readonly transactions: readonly WireTx[];
  readonly changes: readonly WireChange[];
}

const row = (n: number): string =>
  Buffer.from(`01935c0000007000800000000000${n.toString(16).padStart(4, '0')}`, 'hex').toString('base64url');
const lan = 'Nguyễn Thị Lan';

const person = (tx: number, n: number, name: string): WireChange => ({
  tx,
  op: 'I',
  table: 4,
  row: row(n),
  columns: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  values: [name, '1982-07-09', 1982, 'male', '504-783', null, 'Đại úy', 'Đội trưởng', null, 0],
});

export const firstContent: KitContent = {
  transactions: [
    { site: 0, seq: 1, hlc: 640_000_000_000_000, actor: lan, action: 'awards.import' },
    { site: 0, seq: 2, hlc: 640_000_004_096_000, actor: lan, action: 'award.correct' },
  ],
  changes: [
    person(0, 1, 'Lương Mạnh Ứng'),
    person(0, 2, 'Hoàng Minh Tuấn'),
    { tx: 1, op: 'U', table: 4, row: row(1), column: 7, prev: [[0, 1]], value: 'Thiếu tá' },
  ],
};

/** A table, a column and a kind of value that this version does not know. */
export const unknownContent: KitContent = {
  transactions: [{ site: 0, seq: 1, hlc: 640_000_000_000_000, actor: lan, action: 'future.change' }],
  changes: [
    { tx: 0, op: 'I', table: 4000, row: row(3), columns: [1, 2], values: [2.5, [row(1)]] },
    { tx: 0, op: 'U', table: 4, row: row(1), column: 999, prev: [], value: 'mới' },
  ],
};

/** The running hash after a content that begins a stream. Source: docs/BUNDLE-FORMAT.md, chain. */
export function chainAfter({ transactions, changes }: KitContent): string {
  let chain: Uint8Array = Buffer.from(startOfChain, 'hex');
  for (const [index, tx] of transactions.entries()) {
    const hash = hashOf({ ...tx, site: sampleSites[tx.site] ?? '' });
    for (const { tx: of, ...change } of changes) {
      if (of !== index) continue;
      if (change.op === 'I') hash.add(change);
      else hash.add({ ...change, prev: change.prev.map(([site, seq]) => `${sampleSites[site]}.${seq}`) });
    }
    chain = nextChain(chain, hash.digest());
  }
  return Buffer.from(chain).toString('hex');
}

export const aboutContent = (content: KitContent): Partial<StreamAbout> => ({
  number: 1,
  upTo: { position: content.transactions.length, chain: chainAfter(content) },
});
