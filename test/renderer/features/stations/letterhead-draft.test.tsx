import { expect, test } from 'vitest';
import {
  checkLetterhead,
  draftOfLetterhead,
  letterheadFrom,
  suggestLetterhead,
} from '#renderer/features/stations/letterhead-draft.ts';

const filled = { ...suggestLetterhead(true), signerTitle: 'PHÓ GIÁM ĐỐC', signerName: 'Nguyễn Văn Bình' };

test('what is true of the sample cluster is there to begin with; of another station only what is true of all', () => {
  expect(suggestLetterhead(true)).toMatchObject({ parentBody: 'Bộ Công an', place: 'Hải Dương' });
  expect(suggestLetterhead(false)).toMatchObject({ parentBody: 'Bộ Công an', issuingBody: '', place: '' });
});

test('no list is signed without body, place, position and name', () => {
  expect(checkLetterhead(suggestLetterhead(false))).toEqual({
    issuingBody: 'issuingBodyMissing',
    place: 'placeMissing',
    signerTitle: 'signerTitleMissing',
    signerName: 'signerNameMissing',
  });
  expect(checkLetterhead(filled)).toEqual({});
});

test('lines are counted without empty ones, and dashes and semicolons are left to the list', () => {
  const draft = { ...filled, authority: 'KT. GIÁM ĐỐC\n\n', recipients: '- Như trên;\n– Lưu: VT, PX03.\n\n' };
  expect(letterheadFrom(draft, '2024-11-20')).toMatchObject({
    validFrom: '2024-11-20',
    signerAuthority: ['KT. GIÁM ĐỐC'],
    recipients: ['Như trên', 'Lưu: VT, PX03'],
  });
  expect(checkLetterhead({ ...filled, authority: 'a\nb\nc\nd\ne' })).toEqual({ authority: 'authorityLong' });
});

test('a saved letterhead comes back as it was typed', () => {
  const draft = { ...filled, authority: 'TM. BAN CHỈ ĐẠO\nKT. TRƯỞNG BAN', recipients: 'Như trên\nLưu: VT' };
  expect(draftOfLetterhead(letterheadFrom(draft, '2024-11-20'))).toEqual(draft);
});
