import { hasOneCase } from '#shared/base/vi-text.ts';
import { type GroupContext, type GroupMeaning, groupMeaning, headingText } from './group-rows.ts';
import type { ImportContext } from './import-context.ts';
import { type Line, textOf } from './lines.ts';
import { enumeratorDepth } from './plain-key.ts';
import type { RowKind } from './plan.ts';
import {
  evidence,
  hasAwardCell,
  isColumnNumbers,
  isNumbered,
  isSignatureText,
  isTotalText,
  ordinalOf,
} from './row-kinds.ts';
import type { Table } from './tables.ts';

/** Where reading stands in a sheet: what the next row is depends on it. */
export type Progress = {
  readonly group: GroupContext;
  /** On a unit sheet every numbered row is a unit, whatever else its name may mean. */
  readonly ofUnits: boolean;
  isFirst: boolean;
  isTail: boolean;
};

/** What a row of a list is, and for a heading between rows what it says. */
export type RowReading = {
  readonly kind: Exclude<RowKind, 'title' | 'header' | 'hidden'>;
  readonly heading?: { readonly meanings: readonly GroupMeaning[]; readonly depth: number | undefined };
};

const RECORD: RowReading = { kind: 'record' };
const OTHER: RowReading = { kind: 'other' };

export function readRowKind(line: Line, table: Table, at: Progress, context: ImportContext): RowReading {
  const filled = evidence(line, table);
  const texts = line.own.map(textOf);
  const awarded = hasAwardCell(line, table);
  if (at.isFirst && isColumnNumbers(line)) return { kind: 'columnNumbers' };
  if (!(awarded && filled >= 4) && texts.some(isTotalText)) return { kind: 'total' };
  const numbered = isNumbered(line, table);
  if (at.isTail && !(awarded && (numbered || filled >= 3)))
    return headingAfterTail(line, context) ?? { kind: 'signature' };
  if (!numbered && filled <= 2 && isSignature(texts, filled)) return { kind: 'signature' };
  const mark = enumeratorDepth(ordinalOf(line, table));
  const isMarked = mark === 0 || mark === 1;
  if (filled >= 2 && !(isMarked && !awarded) && line.width < 4) return RECORD;
  if (at.ofUnits && numbered && filled > 0) return RECORD;
  return readHeadingRow(line, table, filled, numbered, at.group, context);
}

function isSignature(texts: readonly string[], filled: number): boolean {
  const signs = texts.filter(isSignatureText).length;
  return signs > 0 && (filled <= 1 || signs === texts.length);
}

/** After the signatures only a numbered heading, or a whole record, starts something new. */
function headingAfterTail(line: Line, context: ImportContext): RowReading | undefined {
  const { text, depth } = headingText(line);
  if (depth === undefined || depth > 1) return undefined;
  const meanings = groupMeaning(text, context.awards, context.units);
  return meanings.length > 0 ? { kind: 'group', heading: { meanings, depth } } : undefined;
}

function readHeadingRow(
  line: Line,
  table: Table,
  filled: number,
  numbered: boolean,
  group: GroupContext,
  context: ImportContext,
): RowReading {
  const { text, depth } = headingText(line);
  const meanings = groupMeaning(text, context.awards, context.units, group.get('level')?.words);
  const isVague = meanings.length === 0 && context.awards.find(text).kind === 'many';
  const heading: RowReading = { kind: 'group', heading: { meanings, depth } };
  const ofPeople = table.columnOf.has('person');
  const onlyUnit = meanings.length > 0 && meanings.every(({ of }) => of === 'unit');
  const isNarrow = line.width < 4;
  // "1 | Phòng An ninh kinh tế" heads people of that unit, but is a record where units are what is listed.
  if (onlyUnit && !ofPeople && isNarrow && filled > 0 && (numbered || !table.columnOf.has('ordinal'))) return RECORD;
  if (meanings.length > 0 || isVague) return heading;
  if (numbered && filled > 0 && isNarrow) return RECORD;
  const named = ['person', 'recipient', 'collective'] as const;
  const isName = isNarrow && named.some((field) => line.own.some(({ column }) => column === table.columnOf.get(field)));
  if (isName && depth === undefined && (!table.columnOf.has('ordinal') || looksLikeName(text))) return RECORD;
  return depth !== undefined || hasOneCase(text) || text.endsWith(':') || !isNarrow ? heading : OTHER;
}

/** Better refused by name than passed over: "Nguyễn Văn An" alone in a row is somebody. */
const looksLikeName = (text: string): boolean => /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,5}$/u.test(text);

/** Enters a heading into what stands over the rows below. */
export function enterHeading(reading: RowReading, group: GroupContext): void {
  if (!reading.heading) return;
  const { meanings, depth } = reading.heading;
  if (meanings.length > 0) group.enter(meanings, depth);
  else group.leave(depth);
}
