import ExcelJs from 'exceljs';
import { formatDay } from '#shared/base/local-date.ts';
import type { Award, Invented } from './invent.ts';

const decisionHeadings = [
  'Danh hiệu, hình thức khen thưởng',
  'Số quyết định',
  'Ngày quyết định',
  'Thành tích',
  'Ghi chú',
];
const headings = {
  unit: ['STT', 'Tên tập thể', ...decisionHeadings],
  person: [
    'STT',
    'Họ và tên',
    'Ngày sinh',
    'Giới tính',
    'Số hiệu',
    'Cấp bậc',
    'Chức vụ',
    'Đơn vị',
    ...decisionHeadings,
  ],
};

const recipientCells = ({ person, unit }: Award): readonly string[] =>
  person
    ? [
        person.fullName,
        formatDay(person.birthDate),
        person.gender === 'male' ? 'Nam' : 'Nữ',
        person.serviceNumber,
        person.rank,
        person.post,
        unit.name,
      ]
    : [unit.name];

/** A list as offices keep it: collectives and people on a sheet each, a title over the headings. */
export async function writeListWorkbook(
  file: string,
  { awards }: Invented,
  typeNames: ReadonlyMap<string, string>,
): Promise<void> {
  const workbook = new ExcelJs.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  for (const [kind, name] of [
    ['unit', 'Tập thể'],
    ['person', 'Cá nhân'],
  ] as const) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow([`DANH SÁCH ${name.toUpperCase()} ĐƯỢC KHEN THƯỞNG NĂM 2024`]).commit();
    sheet.addRow(headings[kind]).commit();
    const own = awards.filter(({ person }) => (person === null) === (kind === 'unit'));
    for (const [at, award] of own.entries()) {
      const { type, decision, reason, note } = award;
      const day = formatDay(decision.decidedOn);
      const form = typeNames.get(type) ?? '';
      sheet.addRow([at + 1, ...recipientCells(award), form, decision.number, day, reason, note ?? '']).commit();
    }
    sheet.commit();
  }
  await workbook.commit();
}
