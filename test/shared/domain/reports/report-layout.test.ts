import { expect, test } from 'vitest';
import { compareFigures, type ReportFigures } from '#shared/domain/reports/report-figures.ts';
import { layoutReport, type ReportInput } from '#shared/domain/reports/report-layout.ts';
import { compareTexts, newReport, type ReportText, startFrom } from '#shared/domain/reports/report-text.ts';
import { outline } from '../lists/outline.ts';

const figures: ReportFigures = {
  year: 2024,
  cluster: 'Cụm thi đua An ninh',
  members: [
    { name: 'Phòng PA01', office: 'head' },
    { name: 'Phòng PA02', office: 'deputy' },
    { name: 'Phòng PA03', office: 'member' },
  ],
  launched: [{ name: 'Vì an ninh Tổ quốc', awards: 5 }],
  closed: [],
  forms: [
    { level: 'ministry', form: 'Bằng khen của Bộ trưởng', unit: 2, person: 4, household: 0 },
    { level: 'provincial_police', form: 'Giấy khen của Giám đốc', unit: 29, person: 57, household: 0 },
  ],
  before: { unit: 25, person: 61, household: 0 },
};
const empty = newReport(figures.cluster, 2024, 'Công an tỉnh Hải Dương');
const written = (text: string, at = 6): ReportText => ({
  ...empty,
  sections: empty.sections.map((section, place) => (place === at ? { ...section, text } : section)),
});
const input = (text: ReportText): ReportInput => ({
  letterhead: {
    parentBody: 'Bộ Công an',
    issuingBody: 'Công an tỉnh Hải Dương',
    place: 'Hải Dương',
    signerAuthority: ['KT. GIÁM ĐỐC'],
    signerTitle: 'PHÓ GIÁM ĐỐC',
    signerRank: 'Đại tá',
    signerName: 'Trần Văn Bình',
    recipients: ['Như trên', 'Lưu: VT, PX03'],
  },
  text,
  figures,
  printedOn: '2025-01-05',
});

test('a report says the numbers of the register in the sentences of the offices, and leaves out what nobody wrote', () => {
  expect(outline(layoutReport(input(empty)))).toEqual([
    'CÔNG AN TỈNH HẢI DƯƠNG | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'CỤM THI ĐUA AN NINH | Độc lập - Tự do - Hạnh phúc',
    'Hải Dương, ngày 05 tháng 01 năm 2025',
    'BÁO CÁO',
    'Tổng kết phong trào thi đua, công tác khen thưởng năm 2024\nvà phương hướng, nhiệm vụ năm 2025 của Cụm thi đua An ninh',
    '',
    'I. ĐẶC ĐIỂM, TÌNH HÌNH CỦA CỤM THI ĐUA',
    'Năm 2024, Cụm thi đua An ninh có 03 đơn vị thành viên: Phòng PA01, Phòng PA02, Phòng PA03.',
    'Cụm trưởng: Phòng PA01.',
    'Cụm phó: Phòng PA02.',
    'Số liệu tính từ ngày 01/01/2024 đến ngày 31/12/2024.',
    'II. KẾT QUẢ CÔNG TÁC THI ĐUA, KHEN THƯỞNG NĂM 2024',
    '1. Công tác tổ chức phát động các phong trào thi đua',
    'Trong năm có 01 phong trào thi đua được phát động: “Vì an ninh Tổ quốc” (05 lượt khen thưởng).',
    '2. Kết quả khen thưởng',
    'Năm 2024, có 31 lượt tập thể, 61 lượt cá nhân được các cấp khen thưởng, trong đó: Bộ Công an 02 lượt tập thể, 04 lượt cá nhân; Công an tỉnh 29 lượt tập thể, 57 lượt cá nhân.',
    'So với năm 2023 (25 lượt tập thể, 61 lượt cá nhân): tập thể tăng 06 lượt (24,0%); cá nhân không thay đổi.',
    'Kết quả khen thưởng theo cấp khen và hình thức như sau:',
    '',
    'STT | Danh hiệu, hình thức khen thưởng | Tập thể (lượt) | Cá nhân (lượt) | Cộng (lượt)',
    ' | Bộ Công an | 02 | 04 | 06',
    '01 | Bằng khen của Bộ trưởng | 02 | 04 | 06',
    ' | Công an tỉnh | 29 | 57 | 86',
    '02 | Giấy khen của Giám đốc | 29 | 57 | 86',
    ' | Tổng cộng | 31 | 61 | 92',
    'Trên đây là báo cáo tổng kết phong trào thi đua, công tác khen thưởng năm 2024 của Cụm thi đua An ninh./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT, PX03.',
    'TM. CỤM THI ĐUA',
    'CỤM TRƯỞNG',
    '',
  ]);
});

test('each line that was written is a paragraph, and the number stands under who issues', () => {
  const text = { ...written('a) Tồn tại: còn chậm.\n\n  b) Nguyên nhân. \r\n'), number: '12/BC-CTĐ' };
  const { blocks } = layoutReport(input(text));
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs.map((run) => run.text) : []));
  const at = texts.indexOf('III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN');
  expect(texts.slice(at + 1, at + 3)).toEqual(['a) Tồn tại: còn chậm.', 'b) Nguyên nhân.']);
  expect(blocks[0]).toMatchObject({ number: 'Số: 12/BC-CTĐ' });
});

test('who signs by the letterhead signs where the report names nobody', () => {
  expect(outline(layoutReport(input({ ...empty, capacity: '' }))).slice(-3)).toEqual([
    'KT. GIÁM ĐỐC',
    'PHÓ GIÁM ĐỐC',
    'Đại tá Trần Văn Bình',
  ]);
});

test('a report of nothing says so and has no table', () => {
  const lines = outline(layoutReport({ ...input(empty), figures: { ...figures, forms: [], launched: [] } }));
  expect(lines).toContain('Năm 2024, chưa có lượt khen thưởng nào được ghi vào sổ.');
  expect(lines).toContain('Trong năm không có phong trào thi đua nào được phát động hoặc kết thúc.');
  expect(lines.join('\n')).not.toContain('STT');
});

test('two versions differ by the paragraphs that only one of them has', () => {
  expect(compareTexts(written('Một.\nHai.'), written('Hai.\nBa.'))).toEqual([
    { heading: 'TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN', before: 'Một.', after: 'Ba.' },
  ]);
  expect(compareTexts(empty, empty)).toEqual([]);
});

test('numbers that the register says otherwise are shown as sentences and lines of the table', () => {
  const now = { ...figures, forms: figures.forms.map((form, at) => (at === 0 ? { ...form, person: 5 } : form)) };
  expect(compareFigures(figures, now).map((change) => change.now)).toEqual([
    expect.stringContaining('62 lượt cá nhân'),
    expect.stringContaining('cá nhân tăng 01 lượt (1,6%)'),
    'Bằng khen của Bộ trưởng: 02 lượt tập thể, 05 lượt cá nhân',
  ]);
  expect(compareFigures(figures, figures)).toEqual([]);
});

test('last year’s texts start a new year under headings that name it, with a number of their own', () => {
  const last = { ...written('Đạt chỉ tiêu năm 2024.'), number: '12/BC-CTĐ' };
  const next = startFrom(last, 2024, newReport('Cụm mới', 2025, ''));
  expect(next.number).toBe('/BC-CTĐ');
  expect(next.subject).toContain('năm 2025');
  expect(next.sections.at(-1)?.heading).toBe('PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2026');
  expect(next.sections[6]?.text).toBe('Đạt chỉ tiêu năm 2024.');
});
