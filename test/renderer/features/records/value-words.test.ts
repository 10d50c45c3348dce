import { expect, test } from 'vitest';
import { startI18n } from '#renderer/app/i18n.ts';
import { fieldWord, valueWord } from '#renderer/features/records/value-words.ts';
import { scanTypes } from '#shared/domain/attachments/scan-kind.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { awardStatuses } from '#shared/domain/awards-status.ts';
import { levels } from '#shared/domain/levels.ts';
import { movementKinds } from '#shared/domain/movements.ts';
import { factKinds, genders, personKinds, personStatuses } from '#shared/domain/people/person-kinds.ts';
import { unitTiers } from '#shared/domain/units/unit-plan.ts';

const t = startI18n('vi').getFixedT('vi', 'records');
const words = { t, numbers: new Intl.NumberFormat('vi-VN') };

test.each([
  ['birth_date', '1980-02-01', '01/02/1980'],
  ['level', 'ministry', 'Bộ Công an'],
  ['rank', 'Đại úy', 'Đại úy'],
  ['note', '', 'trống'],
  ['bonus', '11390000', '11.390.000'],
  ['is_maximum', '1', 'có'],
  ['commendation_types', '["dot_xuat"]', 'Đột xuất'],
  ['aliases', '[]', 'trống'],
  ['value', 'Thượng úy', 'Thượng úy'],
  ['value', 'retired', 'Nghỉ hưu'],
  ['status', 'mới lạ', 'mới lạ'],
])('%s %s is read as %s', (column, value, word) => {
  expect(valueWord(column, value, words)).toBe(word);
});

test.each(
  Object.entries({
    level: levels,
    status: [...personStatuses, ...awardStatuses, 'proposed', 'ended'],
    kind: [...personKinds, ...factKinds, ...movementKinds],
    gender: genders,
    tier: unitTiers,
    commendation_type: commendationTypes,
    media_type: scanTypes,
  }),
)('every code of %s has its word', (column, codes) => {
  expect(codes.filter((code) => valueWord(column, code, words) === code)).toEqual([]);
});

test('a column of a newer program is called as it calls itself', () => {
  expect(fieldWord(t, 'signer')).toBe('Người ký');
  expect(fieldWord(t, 'something_new')).toBe('something_new');
});
