import { ok, type Result, refuse } from '../base/result.ts';
import { hasHiddenMarks, hiddenMarks } from '../base/vi-text.ts';

export type TextRefusal = 'record.hiddenMarks' | 'record.periodReversed';

/** Letters that show nothing make two names of one; a period ends after it began. */
export function checkRecordText(
  texts: readonly string[],
  { validFrom, validTo }: { readonly validFrom: string; readonly validTo: string },
): Result<null, TextRefusal> {
  const marked = texts.find(hasHiddenMarks);
  if (marked !== undefined) return refuse('record.hiddenMarks', { marks: hiddenMarks(marked) });
  if (validFrom !== '' && validTo !== '' && validTo < validFrom) return refuse('record.periodReversed');
  return ok(null);
}
