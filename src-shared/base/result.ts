import type { Refusal, RefusalCode } from '#shared/errors.ts';

/** The outcome of anything a person may be refused: a value, or a refusal with a permanent code. Never thrown. */
export type Result<T, C extends RefusalCode = RefusalCode> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false } & Refusal<C>);

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

type Params<C extends RefusalCode> = Refusal<C>['params'];

/** Refuses with a code of the catalogue; the parameters fill the sentence that both locales keep for it. */
export const refuse = <C extends RefusalCode>(
  code: C,
  ...[params]: keyof Params<C> extends never ? [] : [params: Params<C>]
): { readonly ok: false } & Refusal<C> =>
  // The catalogue ties code and parameters together; TypeScript cannot follow that through a generic literal.
  ({ ok: false, code, params: params ?? {} }) as unknown as { readonly ok: false } & Refusal<C>;
