import type { RecipientKind } from '../awards.ts';
import { plain } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import { type Dimension, noGroup, type Span } from './choice.ts';
import type { Heading, StatisticsTable } from './table.ts';

const words = paperWords.statistics;

const among = (named: Readonly<Record<string, string>>, key: string): string => named[key] ?? key;

/** What a row or column is called on paper. */
export function nameOnPaper(dimension: Dimension | 'none', { key, title, detail }: Heading): string {
  if (title !== '' || detail !== '')
    return [title, detail]
      .map(plain)
      .filter((text) => text !== '')
      .join(' – ');
  if (key === noGroup) return among(words.none, dimension in words.none ? dimension : 'other');
  switch (dimension) {
    case 'level':
      return among(paperWords.level, key);
    case 'recipientKind':
      return among(words.kind, key);
    case 'commendationType':
      return among(words.commendation, key);
    case 'awardKind':
      return among(words.awardKind, key);
    case 'sex':
      return among(words.sex, key);
    case 'standing':
      return among(words.standing, key);
    default:
      return plain(key);
  }
}

export const spanOnPaper = ({ from, to }: Span): string => (from === to ? String(from) : `${from}–${to}`);

/** "năm 2024", "từ năm 2020 đến năm 2024" */
export const yearsOnPaper = ({ yearFrom, yearTo }: { readonly yearFrom: number; readonly yearTo: number }): string =>
  yearFrom === yearTo
    ? fill(words.year, { year: String(yearFrom) })
    : fill(words.years, { from: String(yearFrom), to: String(yearTo) });

/** "cấp khen và đối tượng" */
export const dimensionsOnPaper = ({ rows, columns }: Pick<StatisticsTable['choice'], 'rows' | 'columns'>): string =>
  columns === 'none'
    ? words.dimension[rows]
    : fill(words.by, { rows: words.dimension[rows], columns: words.dimension[columns] });

const dimensionOfPart: Readonly<Record<string, Dimension>> = {
  recipientKind: 'recipientKind',
  level: 'level',
  awardKind: 'awardKind',
  commendationType: 'commendationType',
  sex: 'sex',
  standing: 'standing',
  clusterId: 'cluster',
  movementId: 'movement',
};

/** What narrows a table: named by the register, or by its key. */
export function narrowedOnPaper({ narrowed, choice }: Pick<StatisticsTable, 'narrowed' | 'choice'>): string {
  const parts = narrowed.map(({ part, title }) => {
    const dimension = dimensionOfPart[part];
    const key = (choice.filter as Readonly<Record<string, string>>)[part] ?? '';
    return dimension && title === key ? nameOnPaper(dimension, { key, title: '', detail: '' }) : plain(title);
  });
  return parts.length === 0 ? '' : fill(words.narrowed, { parts: parts.join('; ') });
}

export const kindOnPaper = (kind: RecipientKind): string => words.kind[kind];
