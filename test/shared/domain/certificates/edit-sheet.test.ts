import { expect, test } from 'vitest';
import {
  addField,
  fieldsOutside,
  moveField,
  removeField,
  setField,
  suggestBlank,
} from '#shared/domain/certificates/edit-sheet.ts';
import { sampleBlanks } from '#shared/domain/certificates/sample-blanks.ts';

const [sample] = sampleBlanks;
if (!sample) throw new Error('no sample');
const { sheet } = sample;
const placeOf = (moved: typeof sheet, id: string) => {
  const field = moved.fields.find((one) => one.id === id);
  return [field?.xMm, field?.yMm];
};

test('a field moves by tenths of a millimetre, alone, and its beginning stays on the sheet', () => {
  const moved = moveField(sheet, 'recipient', 0.5, -0.25);
  expect(placeOf(moved, 'recipient')).toEqual([39, 101.8]);
  expect(placeOf(moved, 'post')).toEqual(placeOf(sheet, 'post'));
  expect(placeOf(moveField(sheet, 'recipient', -500, 500), 'recipient')).toEqual([0, 210]);
});

test('a new field stands whole in the middle of its sheet, and goes again', () => {
  const more = addField(sheet, 'text', 'mine', 'Lưu: VT');
  expect(more.fields).toHaveLength(sheet.fields.length + 1);
  expect(fieldsOutside(more)).toEqual([]);
  expect(removeField(more, 'mine')).toEqual(sheet);
});

test('a field beside the sheet is named', () => {
  const wide = setField(sheet, 'signer', { widthMm: 200 });
  expect(fieldsOutside(wide).map(({ kind }) => kind)).toEqual(['signer']);
});

test('awards are printed on the blank of their form and authority, else of their form, else on the first', () => {
  const blank = (name: string, awardTypeId: string | null, authority = '') => ({ name, awardTypeId, authority });
  const any = blank('any', null);
  const form = blank('form', 'giấy khen');
  const both = blank('both', 'giấy khen', 'Giám đốc Công an tỉnh Hải Dương');
  const award = { awardTypeId: 'giấy khen', authority: 'GIÁM ĐỐC Công an tỉnh Hải Dương' };
  expect(suggestBlank([any, form, both], [award])).toBe(both);
  expect(suggestBlank([any, form], [award])).toBe(form);
  expect(suggestBlank([any, form], [{ awardTypeId: 'bằng khen', authority: '' }])).toBe(any);
  expect(suggestBlank([], [award])).toBe(undefined);
});
