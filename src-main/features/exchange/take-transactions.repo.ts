import type { WriteDb } from '#db/handles.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { LoggedChange } from '#shared/domain/sync/change-text.ts';
import type { StreamAbout } from '#shared/domain/sync/stream.ts';
import type { WireTx } from '#shared/domain/sync/wire.ts';
import { hashOf, nextChain, type TxHash } from '../../platform/register/chain.ts';
import { chainBefore } from '../../platform/register/history.ts';

/** A stream of transactions being written, one after another, each with its place in both running hashes. */
export interface TakingTransactions {
  /** Goes on to a transaction of the bundle, past those without a change. Refuses: bundle.fork, bundle.numberTwice, bundle.damaged. */
  reach(index: number): Result<number | 'known'>;
  /** Counts a change into the transaction reached. */
  add(change: LoggedChange): void;
  /** Ends the last one and compares the running hash with the header's. Refuses: bundle.fork, bundle.numberTwice, bundle.damaged. */
  finish(): Result<{ readonly taken: number }>;
}

export interface TakeTransactionsInput {
  readonly about: StreamAbout;
  readonly transactions: readonly WireTx[];
  readonly sites: readonly string[];
  readonly skip: number;
  /** the end of the stream here so far, its chain in hex */
  readonly applied: { readonly position: number; readonly chain: string };
  /** the site under which this station writes: nobody else can know more of it */
  readonly ownSite: number;
  /** the site under which the sender writes */
  readonly senderSite: number | undefined;
  /** a unit sends its log whole and without holes, headquarters only what the recipient may see */
  readonly whole: boolean;
  siteOf(site: string): number | undefined;
}

const damaged = (where: string) => refuse('bundle.damaged', { where });

/** A transaction of this register with its place in the register's own chain, which covers what was received, applied or not. */
interface Link {
  readonly id: number;
  readonly before: Uint8Array;
  readonly chain: Uint8Array;
}

function findTx(db: WriteDb, site: number, seq: number): Link | undefined {
  const here = db.get<{ id: number; chain: Uint8Array }>(
    'SELECT id, chain FROM sync_tx WHERE site = ? AND seq = ?',
    site,
    seq,
  );
  return here && { ...here, before: chainBefore(db, here.id) };
}

const isLink = ({ before, chain }: Link, digest: Uint8Array): boolean =>
  Buffer.compare(nextChain(before, digest), chain) === 0;

export function takeTransactions(db: WriteDb, input: TakeTransactionsInput): TakingTransactions {
  const { about, transactions, sites } = input;
  const label = `${about.from.code}-${about.number}`;
  const fork = () => refuse('bundle.fork', { code: about.from.code });
  const lastSeq = new Map<number, number>();
  const marks = about.marks.filter(({ position }) => position > input.applied.position);
  let stream: Uint8Array = Buffer.from(input.applied.chain, 'hex');
  let register = chainBefore(db, Number.MAX_SAFE_INTEGER);
  let index = input.skip - 1;
  let local: number | 'known' = 'known';
  let hash: TxHash | undefined;
  let taken = 0;
  /** one of an earlier site that is here: whether it says the same is known at its end */
  let earlier: { readonly link: Link; readonly site: string; readonly seq: number } | undefined;
  /** one of which a part came back from another station: its link in the chain covers no change */
  let cameBack = false;

  const lastOf = (site: number): number =>
    lastSeq.get(site) ??
    db.get<{ seq: number }>('SELECT coalesce(max(seq), 0) AS seq FROM sync_tx WHERE site = ?', site)?.seq ??
    0;

  const open = (tx: WireTx): Result<number | 'known'> => {
    const site = input.siteOf(sites[tx.site] ?? '');
    if (site === undefined) return damaged('transaction: site');
    const last = lastOf(site);
    hash = hashOf({ ...tx, site: sites[tx.site] ?? '' });
    if (site === input.ownSite) return tx.seq <= last ? ok('known') : fork();
    if (input.whole) {
      const here = site === input.senderSite ? undefined : findTx(db, site, tx.seq);
      // A restored station sends its old log again. Under its present site an old number at a new position is another history.
      if (site === input.senderSite && tx.seq <= last) return fork();
      if (site === input.senderSite && tx.seq !== last + 1) return damaged('transaction: order');
      if (here) {
        cameBack = isLink(here, hashOf({ ...tx, site: sites[tx.site] ?? '' }).digest());
        if (cameBack) return ok(here.id);
        earlier = { link: here, seq: tx.seq, site: sites[tx.site] ?? '' };
        return ok('known');
      }
    } else if (db.get('SELECT 1 FROM sync_tx WHERE site = ? AND seq = ?', site, tx.seq)) return ok('known');
    const made = db.run(
      'INSERT INTO sync_tx (site, seq, hlc, actor, action, chain, bundle) VALUES (?, ?, ?, ?, ?, ?, ?)',
      site,
      tx.seq,
      tx.hlc,
      tx.actor,
      tx.action,
      register,
      label,
    );
    lastSeq.set(site, Math.max(last, tx.seq));
    taken += 1;
    return ok(Number(made.lastInsertRowid));
  };

  /** Of a transaction from elsewhere the register's own chain covers what was received, also what was not applied. */
  const close = (): Result<null> => {
    if (hash) {
      const digest = hash.digest();
      stream = nextChain(stream, digest);
      if (earlier && !isLink(earlier.link, digest))
        return refuse('bundle.numberTwice', { code: about.from.code, site: earlier.site, seq: earlier.seq });
      if (local !== 'known' && !cameBack) {
        register = nextChain(register, digest);
        db.run('UPDATE sync_tx SET chain = ? WHERE id = ?', register, local);
      }
      hash = undefined;
      earlier = undefined;
      cameBack = false;
    }
    for (let mark = marks[0]; mark && mark.transactions === index + 1; mark = marks[0]) {
      marks.shift();
      if (Buffer.from(stream).toString('hex') === mark.chain) continue;
      if (input.whole) return damaged('chain');
      // Headquarters chose differently when it first sent this part: a record has moved since.
      stream = Buffer.from(mark.chain, 'hex');
    }
    return ok(null);
  };

  const reach = (wanted: number): Result<number | 'known'> => {
    while (index < wanted) {
      const closed = close();
      if (!closed.ok) return closed;
      index += 1;
      const tx = transactions[index];
      if (!tx) return damaged('transaction');
      const opened = open(tx);
      if (!opened.ok) return opened;
      local = opened.value;
    }
    return ok(local);
  };

  return {
    reach,
    add: (change) => hash?.add(change),
    finish() {
      const reached = input.skip < transactions.length ? reach(transactions.length - 1) : ok(null);
      if (!reached.ok) return reached;
      const closed = close();
      if (!closed.ok) return closed;
      for (const [site, seq] of lastSeq) db.run('INSERT OR REPLACE INTO sync_vv (site, seq) VALUES (?, ?)', site, seq);
      return Buffer.from(stream).toString('hex') === about.upTo.chain ? ok({ taken }) : damaged('chain');
    },
  };
}
