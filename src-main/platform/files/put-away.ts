import { lstat, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';

/** Where files that were taken lie beside those that were not; its name is plain on every system. */
export const takenFolder = 'da-nhan';
const mostOfOneName = 100;

/**
 * Moves a file into the folder of those that were taken; an older one of its name there stays. False when it stays where
 * it is: somebody has it open, or the share takes no folder of ours.
 */
export async function putAway(folder: string, name: string): Promise<boolean> {
  const into = path.join(folder, takenFolder);
  try {
    await mkdir(into, { recursive: true });
    // A link planted under that name could carry the file anywhere.
    if (!(await lstat(into)).isDirectory()) return false;
    for (let count = 1; count <= mostOfOneName; count += 1) {
      const target = path.join(into, count === 1 ? name : `${path.parse(name).name} (${count})${path.extname(name)}`);
      if (await isThere(target)) continue;
      await rename(path.join(folder, name), target);
      return true;
    }
  } catch {
    // Whatever keeps it from moving, what it brought is in the register.
  }
  return false;
}

async function isThere(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
