import { randomUUID } from 'node:crypto';
import type { FileToken } from '#shared/api/contract.ts';

/** Paths that a person chose in a dialog, by random token: the page never sees a path and cannot make one up. */
export interface FileTokens {
  give(path: string): FileToken;
  /** Throws: for a token that was never given. */
  pathOf(token: string): string;
  /** The tokens among the values of a call's input, with their paths, for the host. */
  within(input: unknown): Readonly<Record<string, string>>;
}

export function makeFileTokens(): FileTokens {
  const paths = new Map<string, string>();
  return {
    give(path) {
      const token = randomUUID() as string as FileToken;
      paths.set(token, path);
      return token;
    },
    pathOf(token) {
      const found = paths.get(token);
      if (found === undefined) throw new Error('a file token that was never given');
      return found;
    },
    within(input) {
      const found: Record<string, string> = {};
      for (const value of Object.values(input ?? {})) {
        const path = typeof value === 'string' ? paths.get(value) : undefined;
        if (path !== undefined) found[value as string] = path;
      }
      return found;
    },
  };
}
