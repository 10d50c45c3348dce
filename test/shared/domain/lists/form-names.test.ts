import { expect, test } from 'vitest';
import { nameForms } from '#shared/domain/lists/form-names.ts';
import type { ListInput } from '#shared/domain/lists/list-input.ts';

const listUnder = (issuingBody: string): ListInput => ({
  letterhead: {
    parentBody: '',
    issuingBody,
    place: '',
    signerAuthority: [],
    signerTitle: '',
    signerRank: '',
    signerName: '',
    recipients: [],
  },
  basis: { kind: 'year', year: 2024, reportTitle: '' },
  title: '',
  collectives: [
    {
      name: 'PA01',
      parentUnit: '',
      formName: 'Giấy khen của Giám đốc Công an tỉnh/thành phố',
      formOrder: 1,
      level: 'provincial_police',
      decisionNumber: '',
      decidedOn: '',
      reason: '',
      note: '',
      status: 'valid',
      statusOn: '',
      statusBasis: '',
    },
  ],
  people: [],
  households: [],
  printedOn: '2024-12-31',
});

test.each([
  ['Công an tỉnh Hải Dương', 'Giấy khen của Giám đốc Công an tỉnh'],
  ['CÔNG AN THÀNH PHỐ HẢI PHÒNG', 'Giấy khen của Giám đốc Công an thành phố'],
])('under the letterhead of %s the form is called %s', (issuingBody, formName) => {
  expect(nameForms(listUnder(issuingBody)).collectives[0]?.formName).toBe(formName);
});
