import type { Cell } from '#db/handles.ts';
import type { SyncedColumn } from '#db/registry.ts';
import { hasHiddenMarks } from '#shared/base/vi-text.ts';
import type { WireValue } from '#shared/domain/sync/wire.ts';

/** No form of this program takes longer text; a bundle may not either. */
const longestText = 20_000;

export const rowBytes = (row: string): Uint8Array => Buffer.from(row, 'base64url');

/** The stored form of a value that came in a bundle, or undefined when the column cannot hold it. */
export function cellOf(column: SyncedColumn, value: WireValue): Cell | undefined {
  if (value === null) return column.nullable ? null : undefined;
  switch (column.kind) {
    case 'text':
      return typeof value === 'string' && isHarmless(value) ? value : undefined;
    case 'integer':
      return isWhole(column, value) ? value : undefined;
    case 'real':
      return typeof value === 'number' ? value : undefined;
    case 'id':
      return idOf(value);
  }
}

// A NUL ends text for half of all programs, hidden marks make one name look like another.
const isHarmless = (text: string): boolean =>
  text.length <= longestText && !text.includes('\0') && !hasHiddenMarks(text);

const isWhole = (column: SyncedColumn, value: WireValue): value is number =>
  Number.isSafeInteger(value) && (column.name !== 'deleted' || value === 0 || value === 1);

function idOf(value: WireValue): Uint8Array | undefined {
  if (!Array.isArray(value)) return undefined;
  const bytes = Buffer.from(String(value[0]), 'base64url');
  return bytes.length === 16 ? bytes : undefined;
}

const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');

/** As capture writes it: ids of a new row in hex, since its entry is JSON. */
export const loggedCell = (cell: Cell): string | number | null => {
  if (cell instanceof Uint8Array) return hex(cell);
  return typeof cell === 'bigint' ? Number(cell) : cell;
};

/** The same as JSON: an entry is written piece by piece, in half the time. */
export function loggedText(cell: Cell): string {
  if (typeof cell === 'string') return JSON.stringify(cell);
  return cell instanceof Uint8Array ? `"${hex(cell)}"` : String(cell);
}

/** As capture writes it: whole numbers stay whole in a column without a type. */
export const untypedCell = (column: SyncedColumn, cell: Cell): Cell =>
  column.kind === 'integer' && typeof cell === 'number' ? BigInt(cell) : cell;
