import type { MemberSource } from '#main/platform/bundles/bundle-types.ts';
import type { StreamAbout } from '#shared/domain/sync/stream.ts';
import type { WireChange, WireTx } from '#shared/domain/sync/wire.ts';
import { encodeChanges } from '#shared/domain/sync/wire-changes.ts';
import { encodeTransactions } from '#shared/domain/sync/wire-transactions.ts';
import type { TestStation } from './stations.ts';

/** The site under which a test station writes. */
const siteOf = ({ code }: TestStation): string =>
  code === 'HQBBBB' ? '01935c00-0000-7000-8000-0000000000f2' : '01935c00-0000-7000-8000-0000000000f1';

export const aboutFrom = (from: TestStation, to: TestStation, over: Partial<StreamAbout> = {}): StreamAbout => ({
  from: { id: from.id, code: from.code },
  to: { id: to.id, code: to.code },
  number: 12,
  after: { position: 0, chain: '0'.repeat(64) },
  upTo: { position: 3, chain: 'c'.repeat(64) },
  ack: null,
  marks: [],
  stream: siteOf(from),
  ownSites: [siteOf(from)],
  ackStream: null,
  ackedBundle: 0,
  has: [],
  twice: [],
  schema: 1,
  certificate: 7,
  roster: 2,
  createdAt: '2024-12-20T08:00:00.000Z',
  ...over,
});

export const sampleSites = ['01935c00-0000-7000-8000-0000000000f1', '01935c00-0000-7000-8000-0000000000f2'];

export const sampleTransactions: readonly WireTx[] = [
  { site: 0, seq: 41, hlc: 640_000_000_000_000, actor: 'Nguyễn Thị Lan', action: 'awards.import' },
  { site: 0, seq: 42, hlc: 640_000_000_004_097, actor: 'Nguyễn Thị Lan', action: 'award.correct' },
  { site: 1, seq: 7, hlc: 640_000_000_000_001, actor: 'Trần Văn Minh', action: 'award.correct' },
];

const row = (n: number): string => Buffer.alloc(16, n).toString('base64url');

export const sampleChanges: readonly WireChange[] = [
  { tx: 0, op: 'I', table: 7, row: row(1), columns: [1, 2, 3, 999], values: ['Lê Văn Dũng', 2024, [row(9)], null] },
  { tx: 0, op: 'I', table: 7, row: row(2), columns: [1, 2, 3], values: ['Hoàng Minh Tuấn', 2024, [row(9)]] },
  { tx: 1, op: 'U', table: 7, row: row(1), column: 2, prev: [[0, 41]], value: 2023 },
  {
    tx: 2,
    op: 'U',
    table: 7,
    row: row(1),
    column: 2,
    prev: [
      [0, 41],
      [1, 3],
    ],
    value: 2.5,
  },
];

export const sampleContent = (): readonly MemberSource[] => [
  { kind: 'tx', lines: encodeTransactions(sampleTransactions) },
  { kind: 'changes', lines: encodeChanges(sampleChanges) },
];
