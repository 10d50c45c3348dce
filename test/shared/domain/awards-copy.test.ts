import { expect, test } from 'vitest';
import { type CopyAround, type CopySource, checkYears, planCopies, sameKey } from '#shared/domain/awards-copy.ts';
import { bookOf, type UnitEvent, type UnitRecord } from '#shared/domain/units/unit-book.ts';

const facts = { code: '', shortName: null, tier: null, parentName: null, parentId: null, sortOrder: null };
const unit = (id: string, part: Partial<UnitRecord> = {}): UnitRecord => ({
  ...facts,
  id,
  name: `Đơn vị ${id}`,
  validFrom: null,
  validTo: null,
  status: 'active',
  tx: 1,
  ...part,
});
const became = (unitId: string, otherUnitId: string): UnitEvent => ({
  id: `${unitId}${otherUnitId}`,
  unitId,
  kind: 'split',
  happenedOn: '2025-03-01',
  otherUnitId,
  basis: null,
  note: null,
  tx: 1,
});

const around: CopyAround = {
  year: 2026,
  day: '2026-11-24',
  today: '2026-11-24',
  decision: null,
  carried: ['rankNow', 'note'],
  book: bookOf(
    [unit('a'), unit('b'), unit('c'), unit('old', { validTo: '2025-02-28' }), unit('two', { validTo: '2025-02-28' })],
    [],
    [became('old', 'a'), became('two', 'a'), became('two', 'b')],
  ),
  successors: {},
  isOwn: () => true,
  there: new Set(),
};

const source = (
  draft: Partial<CopySource['draft']> = {},
  person: Partial<NonNullable<CopySource['person']>> | null = {},
  type: Partial<NonNullable<CopySource['type']>> = {},
): CopySource => ({
  id: 'award',
  draft: {
    recipientKind: 'person',
    personId: 'an',
    unitId: 'a',
    teamName: '',
    awardTypeId: 'type',
    decisionId: null,
    year: 2025,
    level: 'ministry',
    commendationType: 'dot_xuat',
    movementId: 'movement',
    reason: 'Thành tích cũ',
    note: 'Ghi chú',
    rank: 'Trung úy',
    post: 'Cán bộ',
    unitName: 'Tên cũ',
    printedNumber: '12',
    ...draft,
  },
  person: person && { id: 'an', status: 'active', rank: 'Thượng úy', post: 'Đội trưởng', unitId: 'a', ...person },
  type: {
    level: 'ministry',
    recipient: 'both',
    commendationTypes: [],
    oncePerPerson: false,
    validFrom: null,
    validTo: null,
    ...type,
  },
});

const one = (from: CopySource, part: Partial<CopyAround> = {}) => planCopies([from], { ...around, ...part })[0];

test('a copy is for the same recipient as they are today, and has no number, decision or old words of its own', () => {
  expect(one(source())).toMatchObject({
    bar: undefined,
    chosen: true,
    draft: {
      personId: 'an',
      unitName: 'Đơn vị a',
      year: 2026,
      level: 'ministry',
      rank: 'Thượng úy',
      post: 'Đội trưởng',
      note: 'Ghi chú',
      reason: '',
      commendationType: '',
      movementId: null,
      decisionId: null,
      printedNumber: '',
    },
  });
});

test('the authority of the decision decides the level', () => {
  const decision = { level: 'province', decidedOn: '2026-06-01' } as const;
  expect(one(source(), { decision })).toMatchObject({ draft: { level: 'province' }, remarks: ['levelDiffers'] });
});

test('who was moved is copied where they are now, and the team of the old unit is left behind', () => {
  expect(one(source({ teamName: 'Đội 1' }, { unitId: 'b' }))).toMatchObject({
    draft: { unitId: 'b', teamName: '' },
    remarks: ['personMoved'],
    chosen: true,
  });
});

test('in the place of a unit that has ended stands the only one that came of it; of several a person chooses', () => {
  const collective = (unitId: string) => source({ recipientKind: 'unit', personId: null, unitId }, null);
  expect(one(collective('old'))).toMatchObject({ draft: { unitId: 'a' }, remarks: ['unitSucceeded'] });
  expect(one(collective('old'), { successors: { old: '' } })).toMatchObject({ bar: 'unitEnded' });
  expect(one(collective('two'))).toMatchObject({ bar: 'unitEnded' });
  expect(one(collective('two'), { successors: { two: 'b' } })).toMatchObject({ draft: { unitId: 'b' } });
  expect(one(collective('two'), { successors: { two: 'c' } })).toMatchObject({ bar: 'unitEnded' });
});

test('who left and what is given once or no longer is left to the person, not chosen at first', () => {
  for (const from of [
    source({}, { status: 'retired' }),
    source({}, {}, { oncePerPerson: true }),
    source({}, {}, { validTo: '2025-12-31' }),
  ])
    expect(one(from)).toMatchObject({ bar: undefined, chosen: false });
});

test('what cannot be given again is barred', () => {
  expect(one(source({}, null))?.bar).toBe('personGone');
  expect(one({ ...source(), type: undefined })?.bar).toBe('typeGone');
  expect(one(source({}, {}, { recipient: 'collective' }))?.bar).toBe('typeUnfit');
  expect(one(source(), { isOwn: () => false })?.bar).toBe('outOfScope');
  expect(one(source(), { there: new Set([sameKey(source().draft)]) })?.bar).toBe('thereAlready');
  expect(planCopies([source(), source()], around).map(({ bar }) => bar)).toEqual([undefined, 'repeated']);
});

test('awards are copied into another year that is not to come', () => {
  expect(checkYears(2025, 2026, '2026-11-24')).toMatchObject({ ok: true });
  expect(checkYears(2025, 2025, '2026-11-24')).toMatchObject({ code: 'award.copySameYear' });
  expect(checkYears(2026, 2027, '2026-11-24')).toMatchObject({ code: 'award.yearInvalid' });
});
