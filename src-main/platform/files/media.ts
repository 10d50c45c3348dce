import { readFile, stat, statfs } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** Where the desktops of Linux put what is plugged in. */
const stickRoots = ['/media/', '/run/media/'];

/** Folders of removable media in what Linux says of its mounts, spaces and the like being written as octal numbers. */
export const sticksInMounts = (mounts: string): readonly string[] =>
  mounts
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .map((folder) => folder.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))))
    .map((folder) => Buffer.from(folder, 'latin1').toString('utf8'))
    .filter((folder) => stickRoots.some((root) => folder.startsWith(root)));

const letters = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);

/** The longest a drive is waited for: one of a share that is not there answers after half a minute. */
const PATIENCE_MS = 1_500;

const inTime = <T>(work: Promise<T>): Promise<T | undefined> =>
  Promise.race([work.catch(() => undefined), wait(PATIENCE_MS, undefined, { ref: false })]);

/** Sticks that are plugged in, where the system tells; elsewhere a person chooses the folder. */
export async function listSticks(platform: NodeJS.Platform): Promise<readonly string[]> {
  if (platform === 'win32') {
    const there = await Promise.all(letters.map((root) => inTime(stat(root))));
    return letters.filter((_, at) => there[at]?.isDirectory());
  }
  if (platform !== 'linux') return [];
  return sticksInMounts((await inTime(readFile('/proc/mounts', 'latin1'))) ?? '');
}

/** Bytes that can still be written there; null where the system does not say, or the folder is not there. */
export async function freeBytesIn(folder: string): Promise<number | null> {
  const found = await inTime(statfs(folder));
  return found ? found.bavail * found.bsize : null;
}

export const isFolder = async (folder: string): Promise<boolean> =>
  (await inTime(stat(folder)))?.isDirectory() ?? false;
