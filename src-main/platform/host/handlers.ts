import type { ReadDb } from '#db/handles.ts';
import type { FileToken } from '#shared/api/contract.ts';
import type { NamesOf, Parsed, Reply } from '#shared/api/index.ts';
import type { Job } from '#shared/base/job.ts';
import type { Ctx } from '../register/ctx.ts';

/** What a query may use: the register, read-only, and the day. */
export interface ReadCtx {
  readonly read: ReadDb;
  readonly today: string;
}

/** What a command may use besides its feature's own dependencies. */
export interface CallCtx extends Ctx {
  /** The path behind a token that the person's choice made. Throws: for a token main did not send along. */
  path(token: FileToken): string;
}

/** Queries run in the reader; they are synchronous, and a long register write does not hold them up. */
export type Queries = { readonly [N in NamesOf<'query'>]: (input: Parsed<N>, ctx: ReadCtx) => Reply<N> };
export type Asks = { readonly [N in NamesOf<'ask'>]: (input: Parsed<N>, ctx: CallCtx) => Reply<N> | Promise<Reply<N>> };
export type Commands = {
  readonly [N in NamesOf<'command'>]: (input: Parsed<N>, ctx: CallCtx) => Reply<N> | Promise<Reply<N>>;
};
export type Jobs = { readonly [N in NamesOf<'job'>]: (input: Parsed<N>, ctx: CallCtx, job: Job) => Promise<Reply<N>> };

/** The host's side of the contract; a feature answers the part that bears its noun. */
export type HostHandlers = Asks & Commands & Jobs;

/** The part of a table whose names begin with one of these nouns: `Of<Queries, 'awards' | 'awardTypes'>`. */
export type Of<Table, Noun extends string> = {
  readonly [N in keyof Table as N extends `${Noun}.${string}` ? N : never]: Table[N];
};
