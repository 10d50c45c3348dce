import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The word by which the program knows that it opens the sample register. */
const SAMPLE_WORD = '--so-mau';

export interface SamplePlace {
  /** This run shows the sample register. */
  readonly inSample: boolean;
  /** The words to start again with, on the other register. */
  otherArgs(): readonly string[];
  /** The sample is to go: the next start on the real register removes it, when nothing holds its files any more. */
  markForRemoval(): void;
}

/**
 * The sample register lies in a folder of its own, with its own lock, backups and log: nothing of it can get into the
 * real one, and removing it is removing the folder.
 * @param args what this run was started with, without the program's own path
 */
export function samplePlace(dataFolder: string, args: readonly string[]): SamplePlace {
  const inSample = args.includes(SAMPLE_WORD);
  const sampleFolder = inSample ? dataFolder : path.join(dataFolder, 'so-mau');
  const removal = path.join(sampleFolder, 'removed');
  if (!inSample && existsSync(removal)) removeFolder(sampleFolder);
  const kept = args.filter((arg) => arg !== SAMPLE_WORD && !arg.startsWith('--user-data-dir='));
  return {
    inSample,
    otherArgs: () =>
      inSample
        ? [`--user-data-dir=${path.dirname(sampleFolder)}`, ...kept]
        : [`--user-data-dir=${sampleFolder}`, ...kept, SAMPLE_WORD],
    markForRemoval: () => writeFileSync(removal, ''),
  };
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The sample's window has not quite ended and still holds a file: the next start tries again.
  }
}
