import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A small disk of the kernel's own file system, from an image. */
export interface BlockDisk {
  readonly folder: string;
  readonly image: string;
  release(): void;
}

/** Throws: when this machine lends no loop device. */
export function makeBlockDisk(within: string, megabytes: number): BlockDisk {
  const image = path.join(within, 'disk.img');
  const folder = path.join(within, 'disk');
  rmSync(image, { force: true });
  writeFileSync(image, '');
  truncateSync(image, megabytes * 1024 ** 2);
  execFileSync('mkfs.ext4', ['-q', '-m', '0', image]);
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-o', 'loop', image, folder]);
  return { folder, image, release: () => void execFileSync('umount', ['-l', folder]) };
}
