import { readFileSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type Medium, writeWhole } from '#main/platform/files/write-whole.ts';
import { makeBlockDisk } from './block-disk.ts';
import { type FaultPart, makeTally } from './fault-part.ts';

const contentOf = (round: number): Buffer => Buffer.from(`Sổ Vàng ${round}: bytes kept otherwise `.repeat(2_000));

/**
 * A medium that keeps other bytes than it was given, as sticks do whose size is a lie. The system remembers the right
 * ones, so that only reading past its cache shows it.
 */
export const falseStick: FaultPart = async ({ folder, rounds = 10 }) => {
  const tally = makeTally();
  const disk = makeBlockDisk(folder, 32);
  try {
    for (let round = 0; round < rounds; round++) {
      const name = `${round}.svb`;
      const content = contentOf(round);
      let cached = '';
      const medium: Medium = {
        rename,
        remove: (file) => rm(file, { force: true }),
        open: async (file, flags, mode) => {
          // Between the flush and the reading back.
          if (mode === undefined && file.endsWith('.part') && cached === '') {
            await spoil(disk.image, content);
            cached = (await readFile(file)).equals(content)
              ? 'the system still shows the right bytes'
              : 'the system sees it';
          }
          return open(file, flags, mode);
        },
      };
      const written = await writeWhole(disk.folder, name, [content], medium);
      const said = written.ok ? 'said: written' : `said: ${written.code}`;
      if (written.ok || written.code !== 'medium.lost') tally.fail(`round ${round}: ${said}`);
      tally.count(`${said}; ${cached}`);
      await rm(path.join(disk.folder, name), { force: true });
    }
  } finally {
    disk.release();
  }
  return [tally.result('a medium keeps other bytes than it was given', rounds)];
};

/** Changes one byte of the file where it lies in the image. */
async function spoil(image: string, content: Buffer): Promise<void> {
  const at = readFileSync(image).lastIndexOf(content.subarray(0, 4_000));
  if (at < 0) throw new Error('the file was said to be flushed and is not in the image');
  const handle = await open(image, 'r+');
  try {
    await handle.write(Buffer.from([1]), 0, 1, at + 100);
  } finally {
    await handle.close();
  }
}
