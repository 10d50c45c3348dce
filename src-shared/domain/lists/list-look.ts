/** Every column that a list may have. Some are people's alone: a collective has no rank. */
export const listColumns = [
  'number',
  'name',
  'birth',
  'serviceNumber',
  'rank',
  'post',
  'unit',
  'form',
  'level',
  'decision',
  'decisionNumber',
  'decidedOn',
  'reason',
  'bonus',
  'signed',
  'note',
] as const;
export type ListColumn = (typeof listColumns)[number];

const peoplesOwn: readonly ListColumn[] = ['birth', 'serviceNumber', 'rank', 'post'];

export type ColumnsOf = 'people' | 'collectives';

/** The columns that a table of these recipients may have. */
export const columnsFor = (of: ColumnsOf): readonly ListColumn[] =>
  of === 'people' ? listColumns : listColumns.filter((column) => !peoplesOwn.includes(column));

/** What a person changed of a list as it leaves; whatever is empty stays as the offices expect it. */
export interface ListLook {
  /** second line of the title */
  readonly title: string;
  /** the line under it, as after "(" */
  readonly basis: string;
  readonly people: readonly ListColumn[];
  readonly collectives: readonly ListColumn[];
  /** internal lists are confirmed, not decided */
  readonly closing: 'signature' | 'confirmation';
  /** Nơi nhận; a decision's annex goes where the decision goes */
  readonly recipients: boolean;
}

export const listKinds = [
  'year',
  'decision',
  'proposal',
  'unit',
  'cluster',
  'level',
  'movement',
  'years',
  'shown',
] as const;
export type ListKind = (typeof listKinds)[number];

/** A list as nobody changed it. */
export const usualLook = (kind: ListKind): ListLook => ({
  title: '',
  basis: '',
  people: [],
  collectives: [],
  closing: 'signature',
  recipients: kind !== 'decision' && kind !== 'proposal',
});

const annex = {
  people: ['number', 'name', 'rank', 'post', 'unit', 'note'],
  collectives: ['number', 'name', 'unit', 'reason'],
} as const satisfies Record<ColumnsOf, readonly ListColumn[]>;

const ofSeveralDecisions = {
  people: ['number', 'name', 'rank', 'post', 'unit', 'form', 'decision'],
  collectives: ['number', 'name', 'unit', 'form', 'decision', 'reason'],
} as const satisfies Record<ColumnsOf, readonly ListColumn[]>;

/** The columns that a list has by itself. Source: domain notes, Danh sách kèm theo Quyết định. */
export const usualColumns = (kind: ListKind, of: ColumnsOf): readonly ListColumn[] =>
  (kind === 'decision' || kind === 'proposal' ? annex : ofSeveralDecisions)[of];

/** Millimetres: below the first a column tears its words, beyond the second it is empty. */
const widths: Readonly<Record<ListColumn, readonly [least: number, good: number]>> = {
  number: [10, 10.5],
  name: [32, 42],
  birth: [13, 15],
  serviceNumber: [17, 19],
  rank: [19, 22],
  post: [21, 30],
  unit: [26, 46],
  form: [25, 40],
  level: [18, 26],
  decision: [27, 36],
  decisionNumber: [25, 34],
  decidedOn: [21, 23],
  reason: [32, 66],
  bonus: [21, 25],
  signed: [18, 28],
  note: [15, 26],
};

/** Between the margins: 30 and 15 mm upright, 25 and 15 mm lying. Source: NĐ 30/2020 Phụ lục I. */
const roomMm = { portrait: 165, landscape: 257 } as const;
export type Orientation = keyof typeof roomMm;

const leastOf = (columns: readonly ListColumn[]): number => columns.reduce((sum, column) => sum + widths[column][0], 0);

/** How a page must lie for these columns; undefined where no page is wide enough. */
export function orientationFor(columns: readonly ListColumn[]): Orientation | undefined {
  const least = leastOf(columns);
  if (least <= roomMm.portrait) return 'portrait';
  return least <= roomMm.landscape ? 'landscape' : undefined;
}

/** The columns across the page, with the larger text where it has room. */
export function fittedColumns(
  columns: readonly ListColumn[],
  orientation: Orientation,
): { readonly textPt: 11 | 12; readonly widthsMm: readonly number[] } {
  const room = roomMm[orientation];
  const good = columns.reduce((sum, column) => sum + widths[column][1], 0);
  const spare = room - leastOf(columns);
  const wanted = good - leastOf(columns);
  return {
    textPt: good <= room ? 12 : 11,
    widthsMm: columns.map((column) => {
      const [least, most] = widths[column];
      return least + (wanted === 0 ? spare / columns.length : ((most - least) / wanted) * spare);
    }),
  };
}
