import type { OldCode } from '#shared/base/workbook.ts';
import { readRuns, type TextRun } from './text-parts.ts';

/** A text of a document, its lines apart, and the old code it was written in. */
export type DocumentLine = { readonly text: string; readonly oldCode?: OldCode };

/** Runs as a reader sees them: single spaces, no empty lines. */
export function lineOfRuns(runs: readonly TextRun[]): DocumentLine {
  const { text, oldCode } = readRuns(runs, undefined);
  const lines = text.split('\n').map((line) => line.replace(/[ \t\u00a0]+/g, ' ').trim());
  const clean = lines.filter((line) => line !== '').join('\n');
  return oldCode === undefined ? { text: clean } : { text: clean, oldCode };
}
