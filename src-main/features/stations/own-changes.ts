import type { ReadDb } from '#db/handles.ts';
import type { OwnChanges } from '#shared/api/stations.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import * as repo from './stations.repo.ts';

/** What was counted of the transactions up to `upTo`. They never change any more, so it stays true. */
interface Counted {
  readonly upTo: number;
  readonly hlc: number;
  /** the changes after the transaction `sent` */
  readonly sent: number;
  readonly unsent: number;
}

const counted = new WeakMap<ReadDb, Counted>();

/** Asked after every write, of a register that may hold millions of changes: only what came since is counted. */
export function ownChanges(db: ReadDb): OwnChanges {
  const { sent, confirmedAt } = repo.exchangeState(db);
  const upTo = repo.lastTx(db);
  const known = counted.get(db) ?? { upTo: 0, hlc: 0, sent, unsent: 0 };
  const hlc = Math.max(known.hlc, repo.newestOwnHlc(db, known.upTo, upTo));
  const unsent =
    known.sent === sent
      ? known.unsent + repo.countOwnChanges(db, Math.max(known.upTo, sent), upTo)
      : repo.countOwnChanges(db, sent, upTo);
  counted.set(db, { upTo, hlc, sent, unsent });
  return { savedAt: hlc > 0 ? hlcToMs(hlc) : null, unsentChanges: unsent, confirmedAt };
}
