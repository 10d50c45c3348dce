import { readDecision } from './award-records.ts';
import { levelInNumber, levelInWords } from './decided-level.ts';
import { numberKey } from './decision-text.ts';
import { plainKey } from './plain-key.ts';
import type { PlannedDecision } from './plan.ts';
import type { Reading } from './reading.ts';

/**
 * Reads one row of a list of decisions, which names no recipients: number, day, who decided, and what about. Its level is
 * what the list says, else what the letters behind the number say; without either it is refused.
 */
export function takeDecision(reading: Reading): void {
  const { cells, row, context, source } = reading;
  const { number, decidedOn } = readDecision(reading);
  const numberUse = cells.use('decisionNumber') ?? cells.use('decision');
  if (!number && !(numberUse && cells.isSpoilt(numberUse.column)))
    row.add('refused', 'import.decisionNumberEmpty', {}, numberUse);
  const said = cells.text('level');
  const level = (levelInWords(said) ?? (number ? levelInNumber(number) : undefined))?.[0];
  if (number && !level)
    row.add('refused', 'import.decisionLevelUnknown', { level: said || number }, cells.use('level') ?? numberUse);
  if (row.line.hidden) row.add('warning', 'import.rowHidden', {});
  if (row.isRefused || !number || !level) {
    row.close('decision', {});
    return;
  }
  const identity = { number, decidedOn: decidedOn ?? '', level };
  const key = `${numberKey(number)}|${identity.decidedOn}|${level}`;
  const before = context.listedDecisions.get(key);
  if (before) row.add('repeat', 'import.repeatInFile', { sheet: before.sheet, row: before.row }, numberUse);
  else if (context.directory.hasDecision?.(identity)) row.add('repeat', 'import.decisionKnown', {}, numberUse);
  else {
    context.listedDecisions.set(key, source);
    context.plannedDecisions.push({ ...source, ...identity, ...textsOf(reading) });
    row.close('decision', { decision: context.plannedDecisions.length - 1 });
    return;
  }
  row.close('decision', {});
}

function textsOf({ cells }: Reading): Pick<PlannedDecision, 'authority' | 'title' | 'note'> {
  const use = cells.use('level');
  const said = cells.text('level');
  // Under "Cấp khen" stands a level; under "Cơ quan ban hành", "Người ký" stands who decided.
  const authority = use && !/^cap\b/.test(plainKey(use.heading)) ? said : '';
  const title = cells.text('achievement');
  const note = cells.text('note');
  return { ...(authority && { authority }), ...(title && { title }), ...(note && { note }) };
}
