import { refuse } from '#shared/base/result.ts';

const gone = ['EIO', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ECONNABORTED', 'ESTALE', 'ENOMEDIUM', 'UNKNOWN'];
const full = ['ENOSPC', 'EDQUOT'];
const forbidden = [
  'EACCES',
  'EPERM',
  'EROFS',
  'EISDIR',
  'EEXIST',
  'ENOTEMPTY',
  'ENAMETOOLONG',
  'EINVAL',
  'ELOOP',
  'EBUSY',
];

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | null)?.code ?? '';

/** What was begun is undone by then; a person can make room and do it again, so it is no fault of the program. */
export const isDiskFull = (fault: unknown): boolean => [...full, 'SQLITE_FULL'].includes(codeOf(fault));

/** The station's own disk answers with errors: no fault of the program either, but somebody must look at the machine. */
export const isDiskFailing = (fault: unknown): boolean =>
  codeOf(fault) === 'EIO' || codeOf(fault).startsWith('SQLITE_IOERR');

/**
 * What a person can do about a failed write to a folder they chose; `name` is the file's, without its path.
 * Throws: the error itself when it says nothing about disk or medium.
 */
export function writeRefusal(error: unknown, name: string) {
  const code = codeOf(error);
  if (full.includes(code)) return refuse('disk.full');
  // The folder itself has vanished: a stick that was pulled and whose mount point went with it.
  if (gone.includes(code) || code === 'ENOENT' || code === 'ENOTDIR') return refuse('medium.lost');
  if (forbidden.includes(code)) return refuse('file.notWritable', { name });
  throw error;
}

/** The same for reading. Throws: the error itself when it says nothing about the file or its medium. */
export function readRefusal(error: unknown, name: string) {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file.gone', { name });
  if (gone.includes(code)) return refuse('medium.lost');
  if (code === 'ELOOP' || code === 'EISDIR') return refuse('file.notRegular', { name });
  if (forbidden.includes(code)) return refuse('file.unreadable', { name });
  throw error;
}
