import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rank } from '#shared/domain/people/ranks.ts';

/** The ranks that ship, lowest first, then what civilians are called. @param dbFolder db/ of this program */
export const readRanks = (dbFolder: string): readonly Rank[] =>
  JSON.parse(readFileSync(path.join(dbFolder, 'seed', 'catalogue', 'ranks.json'), 'utf8')) as readonly Rank[];
