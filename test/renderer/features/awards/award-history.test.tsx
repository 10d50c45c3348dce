import { expect, test } from 'vitest';
import { startI18n } from '#renderer/app/i18n.ts';
import { historyEvents } from '#renderer/features/awards/award-history.ts';
import type { HistoryEntry } from '#shared/api/awards.ts';

const t = startI18n('vi').getFixedT('vi', 'awards');
const nowMs = new Date(2024, 10, 20, 12).getTime();
const entry = (changed: Partial<HistoryEntry>): HistoryEntry => ({
  at: new Date(2024, 10, 20, 10, 42).getTime(),
  actor: 'Lê Thu Hạnh',
  action: 'award.correct',
  table: 'award',
  column: 'rank',
  old: 'Trung úy',
  value: 'Thượng úy',
  bundle: '',
  ...changed,
});
const told = (...entries: HistoryEntry[]) =>
  historyEvents(entries, { t, nowMs }).map(({ text, small }) => [text, small]);

test('a change tells the field, both values, when and who', () => {
  expect(told(entry({}))).toEqual([['Cấp bậc: Trung úy → Thượng úy', '10:42 · Lê Thu Hạnh']]);
});

test('an empty value is called so, a level by its name', () => {
  expect(told(entry({ column: 'note', old: '', value: 'x' }))[0]?.[0]).toBe('Ghi chú: trống → x');
  expect(told(entry({ column: 'level', old: 'ministry', value: 'province' }))[0]?.[0]).toBe(
    'Cấp khen: Bộ Công an → UBND tỉnh',
  );
});

test('what only the register can read is left out', () => {
  const id = '019300a0-0000-7000-8000-000000000003';
  expect(told(entry({ column: 'award_type_id', old: id, value: id }))[0]?.[0]).toBe('Hình thức: đã đổi');
  expect(told(entry({ column: 'gender', old: 'm', value: 'f' }))[0]?.[0]).toBe('Thông tin khác: m → f');
});

test('a unit and its name on the day are one change', () => {
  const moved = { old: 'Phòng A', value: 'Phòng B' };
  expect(told(entry({ ...moved, column: 'unit_id' }), entry({ ...moved, column: 'unit_name' }))).toHaveLength(1);
});

test('the row as it was entered names the bundle that brought it', () => {
  const [line] = told(entry({ column: null, old: '', bundle: 'SV-12.svb' }));
  expect(line).toEqual(['Được ghi vào sổ', '10:42 · Lê Thu Hạnh · theo tệp SV-12.svb']);
});
