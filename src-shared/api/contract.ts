import type { z } from 'zod';
import type { Id } from '#shared/base/ids.ts';

/**
 * How a call runs. `query` reads the register, in the reader. `ask` reads what only the host holds and never waits.
 * `command` writes, in the host, after any long write. `job` is long: progress and cancel, in the host. `desk` needs
 * the desktop (dialogs, windows), in the main process; `deskJob` is long and does too (paper).
 */
export type CallKind = 'query' | 'ask' | 'command' | 'job' | 'desk' | 'deskJob';

export interface CallDef<Input extends z.ZodType = z.ZodType, Output = unknown, Kind extends CallKind = CallKind> {
  readonly kind: Kind;
  readonly input: Input;
  /** Only a type: what we send ourselves is not parsed again. */
  readonly output?: Output;
}

const define =
  <Kind extends CallKind>(kind: Kind) =>
  <Input extends z.ZodType>(input: Input) => ({
    returns: <Output>(): CallDef<Input, Output, Kind> => ({ kind, input }),
  });

export const query = define('query');
export const ask = define('ask');
export const command = define('command');
export const job = define('job');
export const desk = define('desk');
export const deskJob = define('deskJob');

/** A file or folder the person chose; its path stays in the main process. */
export type FileToken = Id<'file'>;
