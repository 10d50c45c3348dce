import type { Stamp } from '../papers/stamp.ts';

/**
 * A list as it stands on paper, before any program draws it: Chromium, Word and Excel all read this value.
 * Texts are plain and final: Vietnamese, NFC, numbered, dated; "\n" is a forced line break and nothing else is markup.
 */
export type ListDocument = {
  /** Names the file for whoever opens its properties. */
  readonly title: string;
  readonly author: string;
  /** Absent: an upright page. */
  readonly orientation?: 'landscape';
  /** Stands beside the number of every page but the first: a draft says so on each. */
  readonly pageMark?: string;
  /** What names this print, once it has a name. */
  readonly stamp?: Stamp;
  readonly blocks: readonly Block[];
};

export type Block =
  | CoverBlock
  | LetterheadBlock
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | SumBlock
  | SignatureBlock
  | SignaturesBlock
  | TogetherBlock;

/** A page of its own, in a frame: the first of a bound book. */
export type CoverBlock = {
  readonly kind: 'cover';
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly state: string;
  readonly motto: string;
  readonly name: string;
  readonly subject: string;
  readonly year: string;
  /** Empty, or what this print is not: "BẢN DỰ THẢO …" */
  readonly mark: string;
};

/** Left: who issues. Right: Quốc hiệu and Tiêu ngữ. Below right, where wanted, place and day. */
export type LetterheadBlock = {
  readonly kind: 'letterhead';
  readonly parentBody: string;
  readonly issuingBody: string;
  readonly state: string;
  readonly motto: string;
  readonly placeAndDay: string;
  /** "Số: 12/BC-CTĐ", under the issuing body; a list that goes with a decision has none of its own. */
  readonly number?: string;
};

export type TitleBlock = {
  readonly kind: 'title';
  readonly name: string;
  readonly subject: string;
  /** "(Kèm theo …)" */
  readonly basis: string;
};

/** Never the last thing on a page. Depth 1 is the outermost. */
export type HeadingBlock = {
  readonly kind: 'heading';
  readonly depth: 1 | 2;
  readonly text: string;
};

/** Running text, as a report is written in. */
export type ParagraphBlock = {
  readonly kind: 'paragraph';
  readonly runs: readonly TextRun[];
  readonly align: 'justify' | 'left' | 'center' | 'right';
  /** The first line stands in, as NĐ 30/2020 wants of running text. */
  readonly indented: boolean;
  /** Room above, in points. */
  readonly spacePt: 0 | 6 | 12;
  /** Stays on the page of what follows. */
  readonly keepWithNext?: true;
};

export type TextRun = { readonly text: string; readonly bold?: true; readonly italic?: true };

/** Column headings return on every page, rows are never split. */
export type TableBlock = {
  readonly kind: 'table';
  /** Size of the table's text in points. */
  readonly textPt: 11 | 12;
  /** A table narrower than the text area stands in its middle. */
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
};

export type Column = {
  /** Whole, for whoever draws one line of headings. */
  readonly heading: string;
  /** Two lines of headings: neighbours with the same `over` share it, each with its own below. */
  readonly split?: { readonly over: string; readonly own: string };
  readonly widthMm: number;
  readonly align: 'left' | 'center' | 'right';
};

export type TableRow =
  /** Bold, across all columns, never the last thing on a page. */
  | { readonly kind: 'group'; readonly text: string }
  /** One text for each column. */
  | { readonly kind: 'cells'; readonly cells: readonly string[] }
  /** Bold, one text for each column. */
  | { readonly kind: 'total'; readonly cells: readonly string[] };

/** "Danh sách gồm …./." */
export type SumBlock = { readonly kind: 'sum'; readonly text: string };

export type SignatureBlock = {
  readonly kind: 'signature';
  /** Absent heading and lines: the list goes nowhere of its own. */
  readonly recipientsHeading: string;
  readonly recipients: readonly string[];
  /** "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC" */
  readonly capacity: readonly string[];
  /** "Đại tá Nguyễn Văn An" */
  readonly name: string;
};

/** Several who sign side by side. */
export type SignaturesBlock = {
  readonly kind: 'signatures';
  /** Over the last one; empty where the day stands elsewhere. */
  readonly placeAndDay: string;
  readonly signers: readonly Signer[];
};

export type Signer = {
  /** "KẾ TOÁN", one line each */
  readonly capacity: readonly string[];
  /** "(Ký, ghi rõ họ tên)", or empty */
  readonly hint: string;
  readonly name: string;
};

/** Stays on one page, and on the page of what stands before it. */
export type TogetherBlock = {
  readonly kind: 'together';
  readonly blocks: readonly Block[];
};
