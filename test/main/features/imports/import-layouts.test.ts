import { expect, test } from 'vitest';
import { unwatchedJob } from '#shared/base/job.ts';
import { fixture, unwrap } from './given-imports.ts';
import { givenWorkbook } from './given-workbook.ts';

const bang = 'Bằng khen của Bộ Công an';
const rows = (name: string) => [
  ['DANH SÁCH NĂM 2024'],
  ['STT', 'Họ và tên', 'Đơn vị', 'Đơn vị mới', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ'],
  ['1', name, 'PA01', 'PA02', bang, '12/QĐ-BCA', '05/06/2024'],
];

test('how a list was said to be read is kept when it is taken, done again, and let go', async () => {
  const station = await givenWorkbook();
  const preview = async (name: string, layout?: object) => {
    station.write(rows(name));
    const file = fixture('loi-nhap-lieu.xlsx') as never;
    const layouts = layout && { layouts: { 'Danh sách': layout } };
    return unwrap(await station.handlers['imports.preview']({ file, ...layouts }, station.ctx(), unwatchedJob));
  };
  const becomes = async (planId: string) => {
    const page = unwrap(station.rows(planId, 0) as never) as { rows: readonly { becomes: string }[] };
    return page.rows.at(-1)?.becomes;
  };
  const first = await preview('Lê Văn An', { columns: { 3: null, 4: 'unit' } });
  expect(first.sheets[0]?.layout).toBe('settled');
  expect(station.count('import_layout')).toBe(0);
  unwrap(await station.apply(first.planId));
  expect(station.count('import_layout')).toBe(1);

  const next = await preview('Bùi Thị Bé');
  expect(next.sheets[0]?.layout).toBe('remembered');
  expect(next.sheets[0]?.findings.map(({ code }) => code)).toContain('import.layoutRemembered');
  expect(station.awards()[0]?.unitCode).toBe('PA02');

  const free = await preview('Vũ Thị Cúc', {});
  expect(free.sheets[0]?.layout).toBe('recognised');
  expect(await becomes(free.planId)).toContain('Vũ Thị Cúc');
  unwrap(await station.apply(free.planId));
  expect(station.count('import_layout')).toBe(0);
});
