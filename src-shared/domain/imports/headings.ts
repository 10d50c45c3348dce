import { nfc } from '#shared/base/vi-text.ts';
import { plainKey } from './plain-key.ts';
import type { Field } from './plan.ts';

/** Headings as lists write them, by what their column holds. Compared without accents, case, punctuation and brackets. */
const written: Readonly<Partial<Record<Field, string>>> = {
  ordinal: 'STT|TT|Số TT|Số thứ tự|Thứ tự|No',
  recipient:
    'Tên tập thể, cá nhân|Tập thể, cá nhân|Tập thể/cá nhân|Tên đơn vị, cá nhân|Đơn vị, cá nhân|Họ tên, đơn vị|Họ và tên, tên đơn vị|Họ và tên/tên tập thể|Tên cá nhân, tập thể|Cá nhân, tập thể|Đối tượng khen thưởng|Đối tượng|Đối tượng được khen thưởng|Tên',
  person:
    'Họ và tên|Họ tên|Họ đệm|Họ và đệm|Họ lót|Họ và tên đệm|Họ, tên|Họ đệm và tên|Họ và tên khai sinh|Tên cá nhân|Cá nhân|Đồng chí|Họ và tên đồng chí|Họ tên cán bộ|Họ và tên cán bộ|Cán bộ, chiến sĩ|Họ và tên cán bộ, chiến sĩ|Tên đồng chí|Cá nhân được khen thưởng|Họ và tên người được khen',
  collective:
    'Tên tập thể|Tập thể|Tập thể được khen thưởng|Tên tập thể được khen thưởng|Tên tập thể được khen|Tên đơn vị được khen thưởng|Đơn vị được khen thưởng|Tập thể được khen',
  unit: 'Đơn vị|Đơn vị công tác|Nơi công tác|Cơ quan, đơn vị|Cơ quan, đơn vị công tác|Phòng|Thuộc đơn vị|Đơn vị quản lý|Tên cơ quan, đơn vị|Phòng, đơn vị|Nơi công tác hiện nay|ĐV|Đ.vị',
  unitCode: 'Mã đơn vị|Mã ĐV|Mã|Ký hiệu|Mã số đơn vị|Ký hiệu đơn vị',
  unitName: 'Tên đơn vị|Tên phòng|Tên đầy đủ|Tên đơn vị đầy đủ',
  parentUnit: 'Trực thuộc|Đơn vị cấp trên|Đơn vị chủ quản|Thuộc|Cấp trên|Đơn vị cấp trên trực tiếp|Đơn vị trực thuộc',
  cluster: 'Cụm thi đua|Cụm|Khối thi đua|Cụm, khối thi đua|Cụm/khối',
  team: 'Đội|Tổ|Đội, tổ|Đội/tổ|Bộ phận|Tổ, đội',
  serviceNumber: 'Số hiệu|Số hiệu CAND|SHCAND|Số hiệu CA|Số hiệu cán bộ',
  gender: 'Giới tính|Giới',
  birth:
    'Ngày sinh|Năm sinh|Ngày tháng năm sinh|Ngày, tháng, năm sinh|Ngày/tháng/năm sinh|Sinh ngày|Sinh năm|Ngày/năm sinh|NTNS|Ngày tháng sinh|NS',
  birthMale: 'Năm sinh nam|Ngày sinh nam|Ngày tháng năm sinh nam',
  birthFemale: 'Năm sinh nữ|Ngày sinh nữ|Ngày tháng năm sinh nữ',
  rank: 'Cấp bậc|Cấp bậc hàm|Quân hàm|Cấp hàm|Hàm|CB|Bậc hàm',
  post: 'Chức vụ|Chức danh|Chức vụ, chức danh|CV|Chức vụ công tác|Chức vụ hiện nay',
  rankAndPost:
    'Cấp bậc, chức vụ|Chức vụ, cấp bậc|Cấp bậc hàm, chức vụ|Cấp bậc - chức vụ|Cấp bậc/chức vụ|Cấp bậc và chức vụ|CB, CV|Cấp bậc, chức danh|Quân hàm, chức vụ',
  rankPostUnit:
    'Cấp bậc, chức vụ, đơn vị|Cấp bậc, chức vụ, đơn vị công tác|Chức vụ, đơn vị|Chức vụ, đơn vị công tác|Cấp bậc hàm, chức vụ, đơn vị công tác|Cấp bậc, đơn vị',
  award:
    'Danh hiệu, hình thức khen thưởng|Hình thức khen thưởng|Hình thức khen|Hình thức|Danh hiệu|Danh hiệu thi đua|Nội dung khen|Danh hiệu thi đua, hình thức khen thưởng|Khen thưởng|Hình thức, danh hiệu|Danh hiệu khen thưởng|Loại khen thưởng|Hình thức khen thưởng, danh hiệu thi đua|Danh hiệu/hình thức|Danh hiệu, hình thức|Tên danh hiệu|Danh hiệu, hình thức khen|HTKT|Hình thức được khen|Danh hiệu được tặng|Được tặng|Nội dung khen thưởng',
  level:
    'Cấp khen|Cấp khen thưởng|Cấp quyết định|Cấp ra quyết định|Cấp|Cơ quan khen thưởng|Cơ quan quyết định|Cấp có thẩm quyền|Thẩm quyền|Cấp trao tặng|Cấp tặng|Cơ quan ban hành|Cấp ký|Cơ quan ra quyết định|Thẩm quyền quyết định|Cấp ban hành|Người ký|Cấp ký quyết định',
  decisionNumber:
    'Số quyết định|Số QĐ|Quyết định số|QĐ số|Số|Số văn bản|Số hiệu quyết định|Số, ký hiệu|Số/ký hiệu|Số, ký hiệu quyết định|Số của quyết định',
  decidedOn:
    'Ngày quyết định|Ngày ký|Ngày QĐ|Ngày ban hành|Ngày, tháng, năm quyết định|Ngày ký quyết định|Ngày|Ngày khen thưởng|Quyết định ngày|Ngày tháng quyết định|Ngày ra quyết định|Ngày, tháng, năm|Ngày, tháng|Ngày tháng|Thời gian|Quyết định ngày ký',
  decision:
    'Số QĐ, ngày|Quyết định số, ngày|Số, ngày quyết định|Số quyết định, ngày quyết định|Quyết định|Quyết định khen thưởng|Số, ngày, tháng, năm quyết định|Số và ngày quyết định|Số QĐ, ngày ký|Số quyết định, ngày ký|Căn cứ|Số QĐ, ngày QĐ|Số, ngày QĐ|Số quyết định, ngày tháng năm|Số quyết định, ngày|QĐ số, ngày|Số, ngày, tháng quyết định|Số, ngày|QĐ',
  year: 'Năm|Năm khen thưởng|Năm thi đua|Năm công tác|Năm được khen',
  achievement:
    'Thành tích|Nội dung thành tích|Tóm tắt thành tích|Lý do khen|Lý do|Nội dung|Trích yếu|Về việc|Thành tích đạt được|Tóm tắt thành tích đạt được|Nội dung khen tặng|Đã có thành tích|Lý do khen thưởng',
  note: 'Ghi chú|Chú thích|GC',
};

/** What a list that this program writes calls such a column. */
export const headingOf = (field: Field): string => written[field]?.split('|')[0] ?? '';

const exact = new Map<string, Field>();
for (const [field, texts] of Object.entries(written)) {
  for (const text of texts.split('|')) exact.set(plainKey(text), field as Field);
}

/** For headings nobody listed: the first rule whose every word group is met. */
const rules: ReadonlyArray<readonly [field: Field, ...groups: RegExp[]]> = [
  ['serviceNumber', /\bso hieu\b/, /^(?!.*quyet dinh)/],
  ['rankPostUnit', /\bchuc\b/, /\bdon vi\b/],
  ['rankAndPost', /\b(cap bac|ham)\b/, /\bchuc\b/],
  ['rank', /\b(cap bac|quan ham)\b/],
  ['post', /\b(chuc vu|chuc danh)\b/],
  ['birth', /\bsinh\b/],
  ['decision', /\b(qd|quyet dinh)\b/, /\bso\b/, /\bngay\b/],
  ['decidedOn', /\b(qd|quyet dinh|ky)\b/, /\bngay\b/],
  ['decisionNumber', /\b(qd|quyet dinh)\b/, /\bso\b/],
  ['level', /\b(cap|co quan|tham quyen)\b/, /\b(qd|quyet dinh|khen|ky)\b/],
  ['recipient', /\btap the\b/, /\bca nhan\b/],
  ['recipient', /\b(ho ten|ho va ten)\b/, /\b(don vi|tap the)\b/],
  ['person', /\b(ho ten|ho va ten|dong chi)\b/],
  ['achievement', /\bthanh tich\b/],
  ['award', /\b(danh hieu|hinh thuc)\b/],
  ['collective', /\btap the\b/],
  ['note', /\bghi chu\b/],
  ['unitCode', /\bma\b/, /\b(don vi|dv)\b/],
  ['cluster', /\b(cum|khoi)\b/, /\bthi dua\b/],
  ['parentUnit', /\btruc thuoc\b/],
  ['unit', /\b(don vi|noi cong tac)\b/],
];

/** A heading is short; a longer text is one that happens to hold such words. */
const LONGEST = 80;

export type HeadingMatch = { readonly field: Field; readonly exact: boolean };

const known = new Map<string, HeadingMatch | undefined>();

/** What a heading says its column holds; undefined when it says nothing known. */
export function readHeading(heading: string): HeadingMatch | undefined {
  if (heading.length > LONGEST) return undefined;
  if (!known.has(heading)) {
    if (known.size > 5000) known.clear();
    known.set(heading, findHeading(heading));
  }
  return known.get(heading);
}

function findHeading(heading: string): HeadingMatch | undefined {
  // "Nam" heads a column of men, "Năm" one of years; without accents they are the same.
  if (nfc(heading).trim().toLowerCase() === 'nam') return undefined;
  const key = plainKey(heading.replace(/\([^)]*\)/g, ' ')) || plainKey(heading);
  const field = exact.get(key);
  if (field) return { field, exact: true };
  const rule = rules.find(([, ...groups]) => groups.every((group) => group.test(key)));
  return rule && { field: rule[0], exact: false };
}
