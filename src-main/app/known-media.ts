import path from 'node:path';
import type { FileToken } from '#shared/api/contract.ts';
import type { Medium } from '#shared/api/sticks.ts';
import { freeBytesIn } from '../platform/files/media.ts';
import type { FileTokens } from './file-tokens.ts';
import type { Preferences } from './preferences.ts';

export interface KnownMedia {
  /** The same folder keeps its token, so that a page may compare them. */
  tokenOf(folder: string): FileToken;
  describe(folder: string, kind: Medium['kind']): Promise<Medium>;
}

/** Folders as a page knows them: by a token and a name, never by what it could make up itself. */
export function makeKnownMedia(tokens: FileTokens, preferences: () => Preferences): KnownMedia {
  const given = new Map<string, FileToken>();
  const tokenOf = (folder: string): FileToken => {
    const token = given.get(folder) ?? tokens.give(folder);
    given.set(folder, token);
    return token;
  };
  return {
    tokenOf,
    describe: async (folder, kind) => ({
      folder: tokenOf(folder),
      name: path.basename(folder) || folder,
      path: folder,
      kind,
      putsAway: kind === 'shared' && preferences().sharedFolder?.putAway === true,
      last: preferences().folders[0] === folder,
      freeBytes: await freeBytesIn(folder),
    }),
  };
}
