import { expect, test } from 'vitest';
import { type AwardDraft, type DraftFacts, warningsOf } from '#shared/domain/awards-entry.ts';

const draft: AwardDraft = {
  recipientKind: 'person',
  personId: 'p',
  unitId: 'u',
  teamName: '',
  awardTypeId: 't',
  decisionId: 'd',
  year: 2024,
  level: 'ministry',
  commendationType: 'doi_ngoai',
  movementId: null,
  reason: '',
  note: '',
  rank: '',
  post: '',
  unitName: '',
  printedNumber: '',
};

const facts: DraftFacts = {
  type: {
    level: 'ministry',
    validFrom: '2020-01-01',
    validTo: null,
    commendationTypes: ['doi_ngoai'],
    oncePerPerson: true,
  },
  decidedOn: '2024-06-05',
  today: '2024-12-31',
  others: [],
  unitEnded: false,
};

const what = (part: Partial<AwardDraft>, known: Partial<DraftFacts> = {}): readonly string[] =>
  warningsOf({ ...draft, ...part }, { ...facts, ...known }).map((warning) => warning.what);

test('a usual award is not remarked upon', () => {
  expect(what({})).toEqual([]);
});

test('the same award in a year, and one that is given once in a life, are looked at', () => {
  expect(what({}, { others: [{ year: 2024, decisionNumber: '1/QĐ' }] })).toEqual(['sameYear']);
  expect(what({}, { others: [{ year: 2020, decisionNumber: '1/QĐ' }] })).toEqual(['oncePerPerson']);
  expect(what({ recipientKind: 'unit' }, { others: [{ year: 2020, decisionNumber: '' }] })).toEqual([]);
});

test('what does not go together is looked at', () => {
  expect(what({ level: 'unit' })).toEqual(['levelDiffers']);
  expect(what({}, { decidedOn: '2019-12-31' })).toEqual(['notInForce', 'yearAfterDecision']);
  expect(what({ commendationType: 'nien_han' })).toEqual(['kindUnusual']);
  expect(what({ commendationType: '' })).toEqual([]);
  expect(what({}, { unitEnded: true })).toEqual(['unitEnded']);
  expect(what({}, { decidedOn: '', today: '2019-12-31' })).toEqual(['notInForce']);
});
