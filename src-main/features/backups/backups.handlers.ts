import { ok } from '#shared/base/result.ts';
import { listBackups } from '../../platform/backups/backup-store.ts';
import type { HostHandlers, Of } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { backupFolder, inspectBackup, restoreBackup } from './backups.service.ts';

export const backupsHandlers = (deps: HostDeps): Of<HostHandlers, 'backups'> => ({
  'backups.list': () => ok(listBackups(backupFolder(deps))),
  'backups.make': () => deps.backUp('asked'),
  'backups.inspect': ({ name }, _ctx, job) => inspectBackup(deps, name, job),
  'backups.restore': ({ name }, _ctx, job) => restoreBackup(deps, name, job),
});
