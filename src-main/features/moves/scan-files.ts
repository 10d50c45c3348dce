import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface ScanFile {
  /** "attachments/ab/<sha256>" */
  readonly path: string;
  readonly file: string;
  readonly sizeBytes: number;
}

const FOLDER = /^[0-9a-f]{2}$/;
const SCAN = /^[0-9a-f]{64}$/;

/** Every scan that lies in a station's folder of scans, by hash; empty where there is no such folder. */
export async function scanFiles(folder: string): Promise<readonly ScanFile[]> {
  const found: ScanFile[] = [];
  for (const within of (await names(folder)).filter((name) => FOLDER.test(name)))
    for (const name of (await names(path.join(folder, within))).filter((scan) => SCAN.test(scan))) {
      const file = path.join(folder, within, name);
      found.push({ path: `attachments/${within}/${name}`, file, sizeBytes: (await stat(file)).size });
    }
  return found;
}

async function names(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
