/** Why a copy was made; part of its file name. */
export const backupCauses = ['daily', 'import', 'bundle', 'migration', 'restore', 'asked'] as const;
export type BackupCause = (typeof backupCauses)[number];
