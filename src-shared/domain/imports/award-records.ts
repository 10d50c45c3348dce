import { formatDay, yearOf } from '#shared/base/local-date.ts';
import { isInForce } from './award-index.ts';
import { decideLevel, levelInNumber, levelInWords } from './decided-level.ts';
import { numberKey, splitDecision } from './decision-text.ts';
import type { AwardIdentity, DirectoryAwardType } from './directory.ts';
import { readDecidedOn } from './person-cells.ts';
import type { ColumnUse, Field, PlannedAward } from './plan.ts';
import type { Reading } from './reading.ts';

export type DecisionFacts = { readonly number?: string; readonly decidedOn?: string };

/** Number and day of the decision, from two columns, from one, or from the lines above the list. */
export function readDecision(reading: Reading): DecisionFacts {
  const { cells, row, context, group, title } = reading;
  const { today } = context.directory;
  const numberField = cells.filled('decisionNumber', 'decision');
  const split = splitDecision(numberField ? cells.text(numberField) : '');
  const above = group.get('decision');
  const number = split.number || above?.number || title.decisionNumber || '';
  const dateField: Field = cells.text('decidedOn') !== '' || !numberField ? 'decidedOn' : numberField;
  const written = cells.text('decidedOn') || split.date || above?.date || title.decisionDate || '';
  const cell = dateField === 'decidedOn' || cells.cell(dateField)?.kind === 'date' ? cells.cell(dateField) : undefined;
  const decidedOn = readDecidedOn({ cell, written, field: dateField }, today, reading);
  if (number === '' && !numberField && cells.has('decisionNumber'))
    row.add('warning', 'import.decisionNumberMissing', {}, cells.use('decisionNumber'));
  const dateUse = cells.use('decidedOn') ?? cells.use('decision');
  // A list without such a column is told so once, not row by row.
  if (written === '' && dateUse && !cells.isSpoilt(dateUse.column))
    row.add('warning', 'import.decisionDateMissing', {}, dateUse);
  return { ...(number && { number }), ...(decidedOn && { decidedOn }) };
}

/** The award type in one column of a row; or the heading's above it, or the title's. Refuses in the row's log. */
export function readAwardType(
  column: number | undefined,
  decision: DecisionFacts,
  { cells, row, context, group, title }: Reading,
): DirectoryAwardType | undefined {
  const use = cells.uses.find((one) => one.column === column);
  const written = cells.at(column);
  if (written === '') {
    const given = group.get('award')?.award ?? title.award;
    if (!given && !(column !== undefined && cells.isSpoilt(column))) row.add('refused', 'import.awardEmpty', {}, use);
    return given;
  }
  const beside = cells.text('level') || group.get('level')?.words || '';
  const found = context.awards.find(written, beside, decision.decidedOn);
  // "Bằng khen" alone, beside 12/QĐ-BCA, is the minister's.
  const numbered = found.kind !== 'one' && decision.number ? levelInNumber(decision.number)?.[0] : undefined;
  const match = numbered ? context.awards.findAt(written, numbered, decision.decidedOn) : found;
  if (match.kind === 'one') return match.type;
  if (match.kind === 'none') row.add('refused', 'import.awardUnknown', { award: written }, use);
  else row.add('refused', 'import.awardAmbiguous', { award: written, candidates: match.candidates.join('; ') }, use);
  return undefined;
}

/** An award without whose it is. */
export type AwardFacts = Omit<PlannedAward, 'recipient' | 'snapshot' | 'sheet' | 'row'>;

/** Level, year and texts of an award; checks the form against recipient and day. Undefined when it is refused. */
export function completeAward(
  type: DirectoryAwardType,
  recipient: 'individual' | 'collective',
  decision: DecisionFacts,
  reading: Reading,
): AwardFacts | undefined {
  const { cells, row } = reading;
  const use = cells.use('award');
  const fits = type.recipient === 'both' || type.recipient === recipient;
  if (!fits) row.add('refused', 'import.recipientUnfit', { award: type.nameVi }, use);
  const { number, decidedOn } = decision;
  if (decidedOn && !isInForce(type, decidedOn))
    row.add('warning', 'import.awardNotInForce', { award: type.nameVi, date: formatDay(decidedOn) }, use);
  const year = readYear(decidedOn, reading);
  if (year === undefined || row.isRefused) return undefined;
  const achievement = cells.text('achievement');
  const note = cells.text('note');
  return {
    awardTypeId: type.id,
    awardTypeCode: type.code,
    level: readLevel(type, number, reading),
    year,
    ...(number && { decisionNumber: number }),
    ...(decidedOn && { decidedOn }),
    ...(achievement && { achievement }),
    ...(note && { note }),
  };
}

function readLevel(
  type: DirectoryAwardType,
  number: string | undefined,
  { cells, row, group }: Reading,
): PlannedAward['level'] {
  const written = cells.text('level');
  const inColumn = levelInWords(written);
  const above = group.get('level');
  const { level, disagrees } = decideLevel(
    type.level,
    inColumn ?? above?.level,
    number ? levelInNumber(number) : undefined,
  );
  if (disagrees === 'number') {
    const use = cells.use('decisionNumber') ?? cells.use('decision');
    row.add('warning', 'import.levelDisagrees', { stated: number ?? '', award: type.nameVi }, use);
  } else if (disagrees === 'stated') {
    const stated = inColumn ? written : (above?.words ?? '');
    row.add('warning', 'import.levelDisagrees', { stated, award: type.nameVi }, cells.use('level'), stated);
  }
  return level;
}

function readYear(decidedOn: string | undefined, { cells, row, context, title }: Reading): number | undefined {
  const inRow = /\b(?:19|20)\d{2}\b/.exec(cells.text('year'))?.[0];
  const decided = decidedOn && yearOf(decidedOn);
  const stated = context.options.year ?? (inRow ? Number(inRow) : title.year);
  const year = stated ?? (decided || undefined);
  if (year === undefined) {
    // A date that was refused says what to do already.
    if (!row.isRefused) row.add('refused', 'import.yearMissing', {}, cells.use('year') ?? cells.use('decidedOn'));
  } else if (decided && Math.abs(year - decided) > 1) {
    const use: ColumnUse | undefined = cells.use('decidedOn') ?? cells.use('decision');
    row.add('note', 'import.yearDiffers', { listYear: year, decisionYear: decided }, use);
  }
  return year;
}

/** What makes an award the same as one taken before. A missing part is a part: it equals only a missing one. */
export function awardKey(award: AwardFacts, recipient: string): string {
  const { awardTypeId, year, decisionNumber = '', decidedOn = '' } = award;
  return [recipient, awardTypeId, year, numberKey(decisionNumber), decidedOn].join('|');
}

export function identityOf(award: AwardFacts, recipient: AwardIdentity['recipient']): AwardIdentity {
  const { awardTypeId, year, decisionNumber, decidedOn } = award;
  return { recipient, awardTypeId, year, ...(decisionNumber && { decisionNumber }), ...(decidedOn && { decidedOn }) };
}
