import type { AwardRow, AwardTotals } from '#shared/api/awards.ts';
import { ok } from '#shared/base/result.ts';
import { levels } from '#shared/domain/levels.ts';
import type { Rank } from '#shared/domain/people/ranks.ts';
import type { Answers } from '../fake-bridge.ts';
import { sampleAction } from '../sample-action.ts';
import { unitRow } from '../sample-unit.ts';

const id = (n: number) => `019300a0-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const units = [
  { id: id(3), code: 'PA03', name: 'Phòng An ninh chính trị nội bộ' },
  { id: id(4), code: 'PA04', name: 'Phòng An ninh kinh tế' },
].map((unit) =>
  unitRow({
    ...unit,
    parentName: 'Công an tỉnh Hải Dương',
    cluster: 'Cụm thi đua An ninh',
    people: 2,
    collectiveAwards: 1,
    individualAwards: 2,
  }),
);

const base: AwardRow = {
  id: id(100),
  recipientKind: 'person',
  recipientName: 'Ngô Đình Ánh',
  personId: id(200),
  birth: '1985-03-12',
  rank: 'Trung úy',
  post: 'Cán bộ',
  unitId: id(4),
  unitCode: 'PA04',
  unitName: 'Phòng An ninh kinh tế',
  teamName: '',
  awardTypeId: id(300),
  awardTypeName: 'Bằng khen của Bộ trưởng Bộ Công an',
  level: 'ministry',
  commendationType: '',
  movementId: null,
  movementName: '',
  decisionId: id(400),
  decisionNumber: '9533/QĐ-BCA',
  decidedOn: '2024-01-15',
  year: 2024,
  reason: '',
  note: '',
  status: 'valid',
  statusOn: '',
  statusBasis: '',
  registerBook: '',
  registerSeq: null,
  draft: false,
  printedNumber: '',
  syncState: 'confirmed',
};

export const team: AwardRow = {
  ...base,
  id: id(101),
  recipientKind: 'unit',
  recipientName: 'Phòng An ninh kinh tế',
  personId: null,
  birth: '',
  rank: '',
  post: '',
};
export const anh = base;
export const dung: AwardRow = {
  ...base,
  id: id(102),
  personId: id(201),
  recipientName: 'Bùi Đình Dũng',
  rank: 'Đại úy',
};

/** Lowest first. */
const ranks: readonly Rank[] = ['Trung úy', 'Đại úy', 'Trung tá', 'Trung tướng'].map((name, at) => ({
  code: name,
  name,
  group: 'officer',
  order: at + 1,
  aliases: [],
}));

export const totalsOf = (rows: readonly AwardRow[]): AwardTotals => {
  const valid = rows.filter(({ status }) => status === 'valid');
  const count = (kind: AwardRow['recipientKind'], level?: string) =>
    valid.filter((row) => row.recipientKind === kind && (!level || row.level === level)).length;
  const listed = (kind: AwardRow['recipientKind']) => rows.filter((row) => row.recipientKind === kind).length;
  const byLevel = levels.map((level) => [
    level,
    { collective: count('unit', level), individual: count('person', level) },
  ]);
  return {
    total: valid.length,
    collective: count('unit'),
    individual: count('person'),
    household: count('household'),
    void: rows.length - valid.length,
    listed: { unit: listed('unit'), person: listed('person'), household: listed('household') },
    units: new Set(rows.map(({ unitId }) => unitId)).size,
    byLevel: Object.fromEntries(byLevel) as AwardTotals['byLevel'],
  };
};

/** A register that holds these awards, finds by text, and writes what it is told to correct. */
export function awardAnswers(start: readonly AwardRow[]): Answers {
  let rows = start;
  const found = (text: string | undefined) => rows.filter(({ recipientName }) => recipientName.includes(text ?? ''));
  return {
    'station.status': () => ok({ phase: 'new', units: [] }),
    'units.list': () => ok(units),
    'awardTypes.list': () => ok([]),
    'people.ranks': () => ok(ranks),
    'awards.years': () => ok([...new Set(rows.map(({ year }) => year))]),
    'awards.page': ({ filter, offset, limit }) => ok(found(filter.text).slice(offset, offset + limit)),
    'awards.totals': ({ filter }) => ok(totalsOf(found(filter.text))),
    'actions.newest': () => ok(sampleAction),
    'awards.correct': ({ id: corrected, field, value }) => {
      rows = rows.map((row) => (row.id === corrected ? { ...row, [field]: value } : row));
      return ok(rows.find((row) => row.id === corrected) ?? base);
    },
  };
}
