import type { ReadDb, WriteDb } from '#db/handles.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { Sender } from './authority.repo.ts';

interface SiteRow {
  readonly n: number;
  readonly station: Uint8Array | null;
}

export const findSite = (db: ReadDb, site: string): SiteRow | undefined =>
  db.get<SiteRow>('SELECT n, station FROM sync_site WHERE id = ?', uuidToBytes(site));

function addSite(db: WriteDb, site: string, station: Uint8Array | null, role: string): SiteRow {
  const { n } = db.get<{ n: number }>('SELECT max(n) + 1 AS n FROM sync_site') ?? { n: 1 };
  db.run('INSERT INTO sync_site (n, id, station, role) VALUES (?, ?, ?, ?)', n, uuidToBytes(site), station, role);
  return { n, station };
}

/** Headquarters' header names its sites, so there is an end to how many it lets itself be told. */
const mostOwnSites = 60;

/** A site under which this station wrote after the copy that it was put back to, as somebody else remembers. */
export function forgottenSite(db: WriteDb, site: string): SiteRow | undefined {
  const own = db.get<{ id: Uint8Array; role: string; n: number }>(
    'SELECT o.id, o.role, (SELECT count(*) FROM sync_site s WHERE s.station = o.id) AS n FROM station o',
  );
  return own && own.n < mostOwnSites ? addSite(db, site, own.id, own.role) : undefined;
}

const isOf = (row: SiteRow, station: Uint8Array): boolean =>
  row.station !== null && Buffer.compare(row.station, station) === 0;

/**
 * Notes under which sites a sender writes; the role of its certificate is theirs from then on, whatever it says later.
 * Refuses: bundle.damaged, for a site that is another station's.
 */
export function adoptSites(
  db: WriteDb,
  sender: Sender,
  sites: readonly string[],
): Result<ReadonlySet<number>, 'bundle.damaged'> {
  const own = new Set<number>();
  for (const site of sites) {
    const row = findSite(db, site) ?? addSite(db, site, sender.station, sender.role);
    if (!isOf(row, sender.station)) return refuse('bundle.damaged', { where: 'sites' });
    own.add(row.n);
  }
  return ok(own);
}

/**
 * Gives a function that finds the local number of a site that transactions of this bundle name. A unit may send only its
 * own; headquarters passes on those of other units, whose stations need not be known here. Undefined for any other.
 */
export function siteFinder(
  db: WriteDb,
  sender: Sender,
  own: ReadonlySet<number>,
): (site: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (site) => {
    if (known.has(site)) return known.get(site);
    const row = findSite(db, site) ?? (sender.scope ? undefined : addSite(db, site, null, 'unit'));
    const allowed = row && row.n !== 0 && (own.has(row.n) || !sender.scope) ? row.n : undefined;
    known.set(site, allowed);
    return allowed;
  };
}
