import { readFileSync, writeFileSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { hlcToMs } from '#shared/base/hlc.ts';
import { uuidToBytes } from '#shared/base/ids.ts';

/**
 * Compares the register with a mark kept outside it. A register that was copied here from elsewhere has the other
 * place's mark: from now on it writes under a new site, so that no number is ever used twice. The station keeps its
 * identity, keys and certificate. Source: sync.md §2.4, decisions D6.
 */
export function settleInstallation(raw: Database, markFile: string, newId: () => string, nowMs: number): void {
  const station = raw.prepare('SELECT install_id AS installId FROM station').get() as { installId: string } | undefined;
  const mark = readMark(markFile);
  if (!station) return;
  if (mark === station.installId) return;
  const installId = newId();
  writeFileSync(markFile, installId);
  takeNewSite(raw, installId, newId());
  noteCopy(raw, mark === undefined ? 'moved' : 'replaced', nowMs);
}

/** What a person is told of it, and led on from: see features/trust. */
function noteCopy(raw: Database, kind: 'moved' | 'replaced', nowMs: number): void {
  const { hlc } = raw
    .prepare('SELECT coalesce(max(hlc), 0) AS hlc FROM sync_tx WHERE bundle IS NULL AND site <> 0')
    .get() as {
    hlc: number;
  };
  const detail = JSON.stringify({ keptUntil: hlc > 0 ? hlcToMs(hlc) : null });
  raw.prepare('INSERT INTO trust_notice (at, station, kind, detail) VALUES (?, NULL, ?, ?)').run(nowMs, kind, detail);
}

/** The mark of this installation, made when it has none. */
export function installationMark(markFile: string, newId: () => string): string {
  const mark = readMark(markFile);
  if (mark) return mark;
  const made = newId();
  writeFileSync(markFile, made);
  return made;
}

/** Gives this station a fresh run of numbers, after a restore or a copy. */
export function takeNewSite(raw: Database, installId: string, siteId: string): void {
  raw
    .transaction(() => {
      const { n } = raw.prepare('SELECT max(n) + 1 AS n FROM sync_site').get() as { n: number };
      raw
        .prepare('INSERT INTO sync_site (n, id, station, role) SELECT ?, ?, id, role FROM station')
        .run(n, uuidToBytes(siteId));
      raw.prepare('UPDATE station SET site = ?, install_id = ?').run(n, installId);
    })
    .immediate();
}

function readMark(markFile: string): string | undefined {
  try {
    return readFileSync(markFile, 'utf8').trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
