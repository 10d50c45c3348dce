import { constants } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Medium } from '#main/platform/files/write-whole.ts';

const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

export interface FaultyMedium extends Medium {
  /** how many operations were asked for */
  readonly count: () => number;
}

/**
 * A stick whose operation number `failAt` (from 1) fails with `code`; with `forGood` so does every later one, as after
 * it was pulled. `lies` makes it give back other bytes than were written, and `cached` only to who reads past the
 * system's memory; `noDirect` is a file system that cannot be read so, and says it when that is tried.
 */
export function faultyMedium(
  failAt: number,
  code: string,
  options: { forGood?: boolean; lies?: boolean | 'cached'; noDirect?: 'open' | 'read' } = {},
): FaultyMedium {
  let count = 0;
  const step = (): void => {
    count += 1;
    if (count === failAt || (options.forGood && count > failAt)) throw failure(code);
  };
  const watched = new Set<string | symbol>(['write', 'read', 'sync', 'close']);
  const wrap = (handle: FileHandle, past: boolean): FileHandle =>
    new Proxy(handle, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name, target);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          if (name === 'close') await target.close();
          if (watched.has(name)) step();
          if (past && name === 'read' && options.noDirect === 'read') throw failure('EINVAL');
          if (name === 'close') return undefined;
          const result = (await member.apply(target, args)) as { buffer?: Uint8Array };
          if ((options.lies === true || (options.lies === 'cached' && past)) && name === 'read' && result.buffer)
            result.buffer[0] = (result.buffer[0] ?? 0) ^ 1;
          return result;
        };
      },
    });
  return {
    count: () => count,
    open: async (file, flags, mode) => {
      step();
      const past = constants.O_DIRECT !== undefined && (flags & constants.O_DIRECT) !== 0;
      if (past && options.noDirect === 'open') throw failure('EINVAL');
      return wrap(await open(file, flags, mode), past);
    },
    rename: async (from, to) => {
      step();
      await rename(from, to);
    },
    remove: async (file) => {
      step();
      await rm(file, { force: true });
    },
  };
}
