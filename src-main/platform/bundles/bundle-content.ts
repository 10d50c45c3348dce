import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type WireChange, WireError, type WireTx } from '#shared/domain/sync/wire.ts';
import { decodeLeave, type LeaveLine, type RefusedLine, refusedDecoder } from '#shared/domain/sync/wire-beside.ts';
import { changeDecoder } from '#shared/domain/sync/wire-changes.ts';
import { transactionDecoder } from '#shared/domain/sync/wire-transactions.ts';
import { countLines } from './bundle-manifest.ts';
import type { LineBatch, OpenedBundle } from './bundle-types.ts';

type Batches<T> = AsyncGenerator<Result<readonly T[], 'bundle.damaged'>>;

/** Members with transactions, and those with the changes of these: of the stream, and of rows that enter. */
export type TxKind = 'tx' | 'past';
const changesFor = { tx: 'changes', past: 'enter' } as const;

/** The transactions of a bundle in the order of the sender's log. Refuses: bundle.damaged, as the last batch. */
export const transactionsOf = (bundle: OpenedBundle, kind: TxKind = 'tx'): Batches<WireTx> =>
  decodeBatches(bundle.lines(kind), transactionDecoder(bundle.manifest.sites.length, kind === 'tx' ? 'rising' : 'any'));

/** The changes of a bundle in order; each names a transaction of `transactionsOf`. Refuses: bundle.damaged. */
export function changesOf(bundle: OpenedBundle, kind: TxKind = 'tx'): Batches<WireChange> {
  const { sites, members } = bundle.manifest;
  return decodeBatches(bundle.lines(changesFor[kind]), changeDecoder(countLines(members, kind), sites.length));
}

/** Rows that left the recipient's part. Refuses: bundle.damaged. */
export const leavesOf = (bundle: OpenedBundle): Batches<LeaveLine> => decodeBatches(bundle.lines('leave'), decodeLeave);

/** The recipient's changes that the sender refused or keeps waiting. Refuses: bundle.damaged. */
export const refusedOf = (bundle: OpenedBundle): Batches<RefusedLine> =>
  decodeBatches(bundle.lines('refused'), refusedDecoder(bundle.manifest.sites.length));

async function* decodeBatches<T>(batches: AsyncIterable<LineBatch>, decode: (line: unknown) => T): Batches<T> {
  for await (const batch of batches) {
    const decoded = batch.ok ? decodeBatch(batch.value, decode) : batch;
    yield decoded;
    if (!decoded.ok) return;
  }
}

function decodeBatch<T>(
  lines: readonly unknown[],
  decode: (line: unknown) => T,
): Result<readonly T[], 'bundle.damaged'> {
  try {
    return ok(lines.map((line) => decode(line)));
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return refuse('bundle.damaged', { where: error.message });
  }
}
