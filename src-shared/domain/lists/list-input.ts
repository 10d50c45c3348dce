import type { AwardStatus } from '../awards-status.ts';
import type { Level } from '../levels.ts';
import type { ListLook } from './list-look.ts';

/** What a station prints above and below every list. Empty texts and lists are left out on paper. */
export type Letterhead = {
  /** "Bộ Công an" */
  readonly parentBody: string;
  /** "Công an tỉnh Hải Dương" */
  readonly issuingBody: string;
  /** "Hải Dương": stands before the day on which the list is signed. */
  readonly place: string;
  /** Lines above the signer's title: "KT. GIÁM ĐỐC". */
  readonly signerAuthority: readonly string[];
  /** "PHÓ GIÁM ĐỐC" */
  readonly signerTitle: string;
  /** "Đại tá": the armed forces write it before the name. */
  readonly signerRank: string;
  readonly signerName: string;
  /** Nơi nhận, one receiver each, without dash and semicolon. */
  readonly recipients: readonly string[];
};

/** What the list hangs on: one decision, or a year's report. */
export type ListBasis =
  | {
      readonly kind: 'decision';
      /** "2145/QĐ-CAT-PX03" */
      readonly number: string;
      readonly decidedOn: string;
      /** Who decided, as after "của": "Giám đốc Công an tỉnh Hải Dương". */
      readonly authority: string;
    }
  | {
      readonly kind: 'year';
      readonly year: number;
      /** "Báo cáo tổng kết Cụm thi đua An ninh" */
      readonly reportTitle: string;
    }
  | {
      /** What is asked of whoever decides; an empty number, day or authority is written by hand. */
      readonly kind: 'proposal';
      readonly number: string;
      readonly submittedOn: string;
      /** Who submits it. */
      readonly authority: string;
    }
  | {
      readonly kind: 'chosen';
      /** What the list shows, each in words: "Năm 2024", "cấp Bộ Công an". */
      readonly shows: readonly string[];
      /** The lines stand in the order that somebody chose, not in that of paper. */
      readonly asGiven: boolean;
    };

/** What lines are gathered under; a key that no line has is no group. */
export type ListGroup = { readonly key: string; readonly title: string };

/** One award event on the list. Days are YYYY-MM-DD; an empty text is an empty cell. */
type AwardLine = {
  readonly formName: string;
  /** The catalogue's order of forms; the smallest number is the highest form. */
  readonly formOrder: number;
  readonly level: Level;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly reason: string;
  readonly note: string;
  /** A void award is listed with its mark and counted nowhere. */
  readonly status: AwardStatus;
  readonly statusOn: string;
  readonly statusBasis: string;
  /** đồng; absent or null where the rules make none of it */
  readonly bonus?: number | null;
  /** of its group, in a gathered list */
  readonly groupKey?: string;
  /** the same for whoever was given several awards */
  readonly recipientKey?: string;
};

/** Collectives stand on paper in the order given, inside their level and form. */
export type CollectiveLine = AwardLine & {
  readonly name: string;
  readonly parentUnit: string;
};

export type PersonLine = AwardLine & {
  readonly name: string;
  /** Sorts by given name, then family and middle names; compared character by character. */
  readonly nameKey: string;
  /** YYYY-MM-DD, or YYYY where only the year is known. */
  readonly birth: string;
  /** six digits */
  readonly serviceNumber?: string;
  readonly rank: string;
  readonly post: string;
  readonly unit: string;
};

/** Everything a printed list is made of; the register is not asked again. */
export type ListInput = {
  readonly letterhead: Letterhead;
  readonly basis: ListBasis;
  readonly look?: ListLook;
  /** In their order on paper; absent or one: the list is not divided. */
  readonly groups?: readonly ListGroup[];
  /** Second line of the title, as after "DANH SÁCH"; empty lets the list name itself. */
  readonly title: string;
  readonly collectives: readonly CollectiveLine[];
  readonly people: readonly PersonLine[];
  /** Families, with the unit that proposed them in place of a parent. */
  readonly households: readonly CollectiveLine[];
  /** YYYY-MM-DD: the day beside the place. */
  readonly printedOn: string;
  /** Names of levels where the usual ones do not fit: a city's police is no "Công an tỉnh". */
  readonly levelNames?: { readonly [L in Level]?: string };
};
