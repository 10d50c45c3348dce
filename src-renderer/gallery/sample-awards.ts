import type { Choice } from '../ui/choice/match-choices.ts';
import type { Tone } from '../ui/tone.ts';

/** An invented award as the gallery's lists show it. */
export type SampleAward = {
  readonly id: string;
  readonly name: string;
  readonly rank: string;
  readonly unit: string;
  readonly form: string;
  readonly decision: string;
  /** 'YYYY-MM-DD' */
  readonly day: string;
  readonly state: Exclude<Tone, 'plain'>;
};

const family = [
  'Đặng Thị',
  'Ngô Đình',
  'Bùi Đình',
  'Lương Hữu',
  'Đỗ Thị',
  'Vũ Mạnh',
  'Nguyễn Quang',
  'Trần Thị Hồng',
  'Phạm Thu',
];
const given = [
  'Ánh',
  'Ẩn',
  'Dũng',
  'Đào',
  'Đạt',
  'Đăng',
  'Hạnh',
  'Hùng',
  'Hương',
  'Khánh',
  'Oanh',
  'Ổn',
  'Sơn',
  'Thành',
  'Ưng',
  'Yến',
];
const ranks = [
  'Hạ sĩ',
  'Trung úy',
  'Thượng úy',
  'Đại úy',
  'Thiếu tá',
  'Trung tá',
  'Thượng tá',
  'Đại tá',
  'Thiếu tướng',
  'Trung tướng',
];
const units = ['PA01', 'PA02', 'PA03', 'PA04', 'PA05', 'PA06', 'PA08', 'PA09'];
const forms = [
  'Chiến sĩ thi đua toàn lực lượng Công an nhân dân',
  'Bằng khen của Bộ trưởng Bộ Công an',
  'Bằng khen của Chủ tịch UBND tỉnh',
  'Chiến sĩ thi đua cơ sở',
  'Giấy khen của Giám đốc Công an tỉnh',
];
const issuers = ['QĐ-BCA', 'QĐ-UBND', 'QĐ-CAT'];
const states = ['ok', 'ok', 'wait', 'ok', 'bad'] as const;

const pick = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;
const two = (n: number): string => String(n).padStart(2, '0');

/** The n-th sample; the same for the same n, so that lists of a million need no memory. */
export function sampleAward(n: number): SampleAward {
  const mixed = (n * 7919) % 100_003;
  return {
    id: `award-${n}`,
    name: `${pick(family, mixed)} ${pick(given, Math.floor(n / 3))}`,
    rank: pick(ranks, mixed >> 2),
    unit: pick(units, mixed >> 3),
    form: pick(forms, mixed >> 1),
    decision: `${String(1000 + (mixed % 9000))}/${pick(issuers, mixed)}`,
    day: `2024-${two(1 + (mixed % 12))}-${two(1 + (mixed % 28))}`,
    state: pick(states, mixed >> 4),
  };
}

const asChoices = (all: readonly string[]): readonly Choice[] => all.map((label) => ({ value: label, label }));

export const rankChoices = asChoices(ranks);
export const formChoices = asChoices(forms);
export const unitChoices: readonly Choice[] = units.map((code) => ({
  value: code,
  label: code,
  hint: 'Phòng An ninh chính trị nội bộ',
}));
