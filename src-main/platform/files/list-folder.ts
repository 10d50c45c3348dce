import { opendir } from 'node:fs/promises';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { readRefusal } from './fs-refusals.ts';

export interface FolderListing {
  /** names of files that were asked for, links and folders of such names among them */
  readonly names: readonly string[];
  /** entries of other names */
  readonly others: number;
  /** entries of such names beyond the most that are listed */
  readonly unseen: number;
}

/**
 * Names in a folder that somebody else filled, as many as may be held. Refuses: medium.lost, file.unreadable.
 */
export async function listFolder(
  folder: string,
  wanted: (name: string) => boolean,
  most: number,
): Promise<Result<FolderListing, 'medium.lost' | 'file.unreadable'>> {
  const names: string[] = [];
  let others = 0;
  let unseen = 0;
  try {
    for await (const { name } of await opendir(folder)) {
      if (!wanted(name)) others += 1;
      else if (names.length < most) names.push(name);
      else unseen += 1;
    }
  } catch (error) {
    const refusal = readRefusal(error, folder);
    return refusal.code === 'file.unreadable' ? refusal : refuse('medium.lost');
  }
  return ok({ names, others, unseen });
}
