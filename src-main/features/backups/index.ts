export { backupsHandlers } from './backups.handlers.ts';
