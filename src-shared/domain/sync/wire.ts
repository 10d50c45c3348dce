/**
 * The rows of a bundle, as the code on both sides sees them; `wire-transactions.ts` and `wire-changes.ts` turn them
 * into the short lines of the file and back. Source: docs/BUNDLE-FORMAT.md, members.
 */

/** Bytes (an id in a column) as one base64url text in an array of its own, so that text is never taken for bytes. */
export type WireBytes = readonly [base64url: string];

/** What a column can hold. Whole numbers are safe integers; a real without a fraction travels as a whole number. */
export type WireValue = null | number | string | WireBytes;

/** The place in history of one transaction: an index into the manifest's `sites`, and the number at that site. */
export type Dot = readonly [site: number, seq: number];

export interface WireTx {
  /** index into the manifest's `sites` */
  readonly site: number;
  readonly seq: number;
  readonly hlc: number;
  readonly actor: string;
  readonly action: string;
}

interface RowChange {
  /** index of its transaction among all of the bundle, from 0 */
  readonly tx: number;
  /** ids of the registry, append-only, above 0; the reader may not know them yet */
  readonly table: number;
  /** 16 bytes, base64url, 22 characters */
  readonly row: string;
}

/** A new row with all its columns, also those that the reader does not know. */
export interface WireInsert extends RowChange {
  readonly op: 'I';
  /** `columns[i]` holds `values[i]` */
  readonly columns: readonly number[];
  readonly values: readonly WireValue[];
}

/** One field; `prev` names every value that its author saw and replaced. */
export interface WireUpdate extends RowChange {
  readonly op: 'U';
  readonly column: number;
  readonly prev: readonly Dot[];
  readonly value: WireValue;
}

export type WireChange = WireInsert | WireUpdate;

/** Thrown by the decoders for a line that no honest writer makes; whoever reads the bundle refuses it as damaged. */
export class WireError extends Error {
  override readonly name = 'WireError';
}

const rowId = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const base64url = /^[A-Za-z0-9_-]*$/;

export const isRowId = (text: unknown): text is string => typeof text === 'string' && rowId.test(text);

/** Of ES2024, which both runtimes have and the compiler's library has not; a regular expression takes ten times as long. */
type WellFormed = string & { isWellFormed(): boolean };

/** Text that survives UTF-8: a lone surrogate would come out of the store as another character. */
export const isWireText = (text: unknown): text is string =>
  typeof text === 'string' && (text as WellFormed).isWellFormed();

export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

export const isColumnId = (value: unknown): value is number => isCount(value) && value > 0 && value <= 65_535;

export function isWireValue(value: unknown): value is WireValue {
  if (value === null) return true;
  if (typeof value === 'number')
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (typeof value === 'string') return isWireText(value);
  return Array.isArray(value) && value.length === 1 && typeof value[0] === 'string' && base64url.test(value[0]);
}
