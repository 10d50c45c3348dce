import type { WireValue } from './wire.ts';

/** A transaction by its place in history, `<site>.<number>`, the same at every station; what ships is `<site 0>.0`. */
export type DotText = string;

/** One entry of the log with nothing local in it. Ids in base64url. */
export type LoggedChange =
  | {
      readonly op: 'I';
      readonly table: number;
      readonly row: string;
      readonly columns: readonly number[];
      readonly values: readonly WireValue[];
    }
  | {
      readonly op: 'U';
      readonly table: number;
      readonly row: string;
      readonly column: number;
      readonly prev: readonly DotText[];
      readonly value: WireValue;
    };

export interface TxHead {
  /** UUID of the site */
  readonly site: string;
  readonly seq: number;
  readonly hlc: number;
  readonly actor: string;
  readonly action: string;
}

/** The form in which a transaction and its entries are hashed. Source: docs/BUNDLE-FORMAT.md, chain. */
export const headText = ({ site, seq, hlc, actor, action }: TxHead): string =>
  JSON.stringify([site, seq, hlc, actor, action]);

export const changeText = (change: LoggedChange): string =>
  change.op === 'I'
    ? JSON.stringify(['I', change.table, change.row, change.columns, change.values])
    : JSON.stringify(['U', change.table, change.row, change.column, change.prev, change.value]);
