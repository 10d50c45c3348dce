import { z } from 'zod';
import { type Result, refuse } from '../../base/result.ts';
import type { CommendationType } from '../awards-kinds.ts';
import type { Level } from '../levels.ts';
import { checkRecordText, type TextRefusal } from '../record-text.ts';

/** Danh hiệu thi đua, hình thức khen thưởng. Source: Luật 06/2022 Điều 9, 19, 20. */
export const typeKinds = ['title', 'form'] as const;
export const typeRecipients = ['individual', 'collective', 'both', 'household'] as const;
/** S seen in a source, K known, ? doubtful; '' where nobody said. Headquarters' own entries are as it says. */
export const certainties = ['S', 'K', '?', ''] as const;
export type Certainty = (typeof certainties)[number];

/** Groups in which the law and the printed lists arrange titles and forms. Source: Luật 06/2022 Điều 9, 20. */
export const typeFamilies = [
  'huan_chuong',
  'huy_chuong',
  'danh_hieu_vinh_du',
  'giai_thuong',
  'danh_hieu_ca_nhan',
  'danh_hieu_tap_the',
  'danh_hieu_ho_gia_dinh',
  'co_thi_dua',
  'bang_khen',
  'giay_khen',
  'ky_niem_chuong',
  'khac',
] as const;
export type TypeFamily = (typeof typeFamilies)[number];

/** A title or form as a form of the screen holds it; '' stands for nothing. */
export interface AwardTypeDraft {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly kind: (typeof typeKinds)[number];
  readonly family: TypeFamily;
  readonly recipient: (typeof typeRecipients)[number];
  readonly level: Level;
  readonly authority: string;
  readonly sortOrder: number;
  readonly validFrom: string;
  readonly validTo: string;
  /** other names and abbreviations under which lists mention it */
  readonly aliases: readonly string[];
  readonly commendationTypes: readonly CommendationType[];
  readonly oncePerPerson: boolean;
  readonly certainty: Certainty;
  readonly source: string;
  readonly note: string;
}

export interface RateDraft {
  readonly validFrom: string;
  readonly validTo: string;
  readonly individual: number | null;
  readonly collective: number | null;
  readonly isMaximum: boolean;
  readonly certainty: Certainty;
  readonly source: string;
}

/** Far above the highest there is (270, Giải thưởng Hồ Chí Minh with its double for collectives). */
const MOST_COEFFICIENT = 1000;
export const coefficient = z.number().gt(0).max(MOST_COEFFICIENT).nullable();

/** Refuses: awardType.nameEmpty, awardType.codeEmpty, record.hiddenMarks, record.periodReversed. */
export function checkAwardType(
  draft: AwardTypeDraft,
): Result<null, TextRefusal | 'awardType.nameEmpty' | 'awardType.codeEmpty'> {
  if (draft.nameVi === '') return refuse('awardType.nameEmpty');
  if (draft.code === '') return refuse('awardType.codeEmpty');
  return checkRecordText(
    [draft.code, draft.nameVi, draft.nameEn, draft.authority, ...draft.aliases, draft.source, draft.note],
    draft,
  );
}

/** Refuses: rate.empty, record.hiddenMarks, record.periodReversed. */
export function checkRate(draft: RateDraft): Result<null, TextRefusal | 'rate.empty'> {
  if (draft.individual === null && draft.collective === null) return refuse('rate.empty');
  return checkRecordText([draft.source], draft);
}
