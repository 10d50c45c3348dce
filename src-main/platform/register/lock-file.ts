import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { ok, type Result, refuse } from '#shared/base/result.ts';

/**
 * Keeps a second program out of a data folder. SQLite's own exclusive mode would also keep our reader out.
 * @returns a function that gives the folder free
 * Refuses: register.heldElsewhere, with the number of the process that holds it.
 */
export function holdFolder(lockFile: string, pid: number): Result<() => void> {
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const fd = openSync(lockFile, 'wx');
      writeSync(fd, String(pid));
      closeSync(fd);
      return ok(() => rmSync(lockFile, { force: true }));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(lockFile, 'utf8'));
      if (holder !== pid && isRunning(holder)) return refuse('register.heldElsewhere', { holder });
      rmSync(lockFile, { force: true }); // left behind by a program that was killed
    }
  }
  return refuse('register.heldElsewhere', { holder: 0 });
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
