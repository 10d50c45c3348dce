import { statfsSync } from 'node:fs';
import path from 'node:path';
import { ok } from '#shared/base/result.ts';
import type { DiagnosticFacts } from '#shared/domain/diagnostics.ts';
import { listBackups } from '../../platform/backups/backup-store.ts';
import type { HostHandlers, Of } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { findStation } from '../stations/index.ts';
import * as repo from './diagnostics.repo.ts';

export const diagnosticsHandlers = (deps: HostDeps): Of<HostHandlers, 'diagnostics'> => ({
  'diagnostics.facts': () => ok(diagnosticFacts(deps)),
});

function diagnosticFacts(deps: HostDeps): DiagnosticFacts {
  const { read, isReadOnly } = deps.register();
  const station = findStation(read);
  const sqlite = repo.sqliteFacts(read);
  const bundles = repo.countBundles(read);
  const backups = listBackups(path.join(deps.dataFolder, 'backups'));
  const { bavail, bsize } = statfsSync(deps.dataFolder);
  return {
    role: station?.role ?? '',
    stationCode: station?.code ?? '',
    appVersion: deps.appVersion,
    sqlite: sqlite.version,
    steps: sqlite.steps,
    registerBytes: sqlite.bytes,
    freeBytes: bavail * bsize,
    readOnly: isReadOnly(),
    unlocked: deps.keys.keys() !== undefined,
    certified: station?.role === 'headquarters' || Boolean(station?.certificate),
    rows: repo.countRows(read),
    bundlesSent: bundles.sent,
    bundlesReceived: bundles.received,
    waiting: repo.countWaiting(read),
    conflicts: repo.countConflicts(read),
    backups: backups.length,
    lastBackupAt: backups[0]?.at ?? null,
  };
}
