import { formatDay, parseDay, serialToDay, yearOf } from '#shared/base/local-date.ts';
import { hasOneCase, titleCaseName } from '#shared/base/vi-text.ts';
import type { SheetCell } from '#shared/base/workbook.ts';
import { trimSeparators } from './plain-key.ts';
import type { Field, PlannedPerson } from './plan.ts';
import type { RankIndex } from './rank-post.ts';
import type { Reading } from './reading.ts';
import type { UnitIndex } from './unit-index.ts';

/** Ages at which somebody is commended, on the day of the decision; outside them a birth year is a slip. */
const YOUNGEST = 14;
const OLDEST = 110;

const HONORIFIC = /^(?:đồng chí|đ\s*\/\s*c|đ\.\s*c|đc)[\s.:]+/iu;
const NUMBER_BEFORE = /^\d{1,4}\s*[.)]\s*(?=\p{L})/u;

export type NameCell = { readonly name: string; readonly rank?: string; readonly rest?: string };

/** "Đ/c Thiếu tá NGUYỄN VĂN A, Phó Đội trưởng": name, rank before it, and what follows where it says something known. */
export function readName(written: string, ranks: RankIndex, units: UnitIndex): NameCell {
  const bare = written.replace(NUMBER_BEFORE, '').replace(HONORIFIC, '');
  const led = ranks.atStart(bare);
  const behind = led ? trimSeparators(bare.slice(led.end)).replace(HONORIFIC, '') : bare;
  const [head = '', rest = ''] = cutOnce(behind, /\s*(?:[,;(]|\s[-–]\s)\s*/);
  const known =
    rest !== '' && (ranks.split(trimSeparators(rest)).rank || units.find(rest).kind === 'one' || isPost(rest));
  return {
    name: known ? head : behind,
    ...(led && { rank: led.rank }),
    ...(known && { rest: trimSeparators(rest) }),
  };
}

const isPost = (text: string): boolean => /^(?:phó |trưởng |đội |tổ |giám đốc|cán bộ|chiến sĩ|nhân viên)/iu.test(text);

function cutOnce(text: string, separator: RegExp): string[] {
  const cut = separator.exec(text);
  return cut ? [text.slice(0, cut.index), text.slice(cut.index + cut[0].length)] : [text];
}

/**
 * A name written without capitals, or in nothing else, is put as names are written, and that is remarked; so is one of
 * an ABC list with a small first letter, since the fonts of the time had few capitals with a tone ("§øc ¸nh").
 */
export function spellName(name: string, field: Field, { cells, row }: Reading): string {
  const lacksCapital = cells.cell(field)?.oldCode !== undefined && /(?:^|\s)\p{Ll}/u.test(name);
  if (!(hasOneCase(name) || lacksCapital) || !/^[\p{L}\s'’.-]+$/u.test(name)) return name;
  const spelt = titleCaseName(name);
  row.add('note', 'import.nameRecased', { name: spelt }, cells.use(field));
  return spelt;
}

/** @param on the day the age is counted to: the decision's, else today */
export function readBirth(on: string, { cells, row }: Reading): Pick<PlannedPerson, 'birth' | 'gender'> {
  const field = cells.filled('birth', 'birthMale', 'birthFemale');
  const cell = field && cells.cell(field);
  if (!field || !cell) return {};
  const gender =
    field === 'birthMale'
      ? ({ gender: 'male' } as const)
      : field === 'birthFemale'
        ? ({ gender: 'female' } as const)
        : {};
  const written = cells.text(field);
  const birth = birthOf(cell, written, yearOf(on) - YOUNGEST);
  if (birth === undefined) {
    row.add('refused', 'import.birthImpossible', { birth: written }, cells.use(field));
    return {};
  }
  const year = yearOf(birth);
  const [from, to] = [yearOf(on) - OLDEST, yearOf(on) - YOUNGEST];
  if (year < from || year > to)
    row.add('refused', 'import.birthOutOfReason', { birth: year, from, to }, cells.use(field));
  return { birth, ...gender };
}

function birthOf(cell: SheetCell, written: string, latestYear: number): string | undefined {
  if (cell.kind === 'date' && cell.serial !== undefined) return serialToDay(cell.serial);
  // A number is a year, or a day whose format got lost.
  if (cell.kind === 'number' && cell.serial !== undefined && cell.serial > 9999) return serialToDay(cell.serial);
  const read = parseDay(written, latestYear);
  if (read.kind === 'day') return read.day;
  return read.kind === 'year' ? String(read.year).padStart(4, '0') : undefined;
}

/** @returns undefined when there is none, or none that can be taken; that is then in the row's log. */
export function readDecidedOn(
  { cell, written, field }: { cell: SheetCell | undefined; written: string; field: Field },
  today: string,
  { cells, row }: Reading,
): string | undefined {
  if (written === '') return undefined;
  const serial = cell?.serial;
  const isSerial =
    cell?.kind === 'date' || (cell?.kind === 'number' && serial !== undefined && serial > 9999 && serial < 80_000);
  const read =
    isSerial && serial !== undefined
      ? { kind: 'serial' as const, day: serialToDay(serial) }
      : parseDay(written, yearOf(today));
  const use = cells.use(field);
  if (read.kind === 'impossible') row.add('refused', 'import.dateImpossible', { date: written }, use);
  else if (read.kind === 'unreadable' || read.kind === 'year' || read.day === undefined)
    row.add('refused', 'import.dateUnreadable', { date: written }, use);
  else if (read.day > today)
    row.add('refused', 'import.dateFuture', { date: formatDay(read.day), today: formatDay(today) }, use);
  else return read.day;
  return undefined;
}

/** Six digits, shown 123-456; anything else is remarked and left out. */
export function readServiceNumber({ cells, row }: Reading): Pick<PlannedPerson, 'serviceNumber'> {
  const written = cells.text('serviceNumber');
  if (written === '') return {};
  const digits = written.replace(/[\s.-]/g, '');
  const number = cells.cell('serviceNumber')?.kind === 'number' ? digits.padStart(6, '0') : digits;
  if (/^\d{6}$/.test(number)) return { serviceNumber: number };
  row.add('warning', 'import.serviceNumberOdd', { number: written }, cells.use('serviceNumber'));
  return {};
}

export function readGender({ cells }: Reading): Pick<PlannedPerson, 'gender'> {
  const written = cells.text('gender').normalize('NFC').toLowerCase();
  if (/^(?:nam|m)$/.test(written)) return { gender: 'male' };
  return /^(?:nữ|f|x)$/.test(written) ? { gender: 'female' } : {};
}
