import { z } from 'zod';
import { separators } from '#shared/domain/exports/table.ts';
import { awardFilter, awardSorts } from './awards.ts';
import { bundleFilter } from './bundle-page.ts';
import { fileToken, shortText } from './common.ts';
import { job } from './contract.ts';
import { decisionFilter } from './decisions.ts';
import { personFilter } from './people.ts';

const column = z.object({
  id: z.string().max(40),
  header: shortText,
  /** what the cells of a list of rows hold; a list that the host reads knows for itself */
  kind: z.enum(['text', 'number', 'day']).default('text'),
  /** the words on the screen for what the register keeps as a code */
  words: z.record(z.string().max(40), shortText).default({}),
});

/** Which list: one that the host reads page by page, or rows that the page holds whole. */
const shown = z.discriminatedUnion('list', [
  z.object({
    list: z.literal('awards'),
    filter: awardFilter,
    sort: z.enum(awardSorts),
    descending: z.boolean(),
    thenSort: z.enum(awardSorts).optional(),
    thenDescending: z.boolean().optional(),
  }),
  z.object({ list: z.literal('people'), filter: personFilter, descending: z.boolean() }),
  z.object({ list: z.literal('decisions'), filter: decisionFilter }),
  z.object({ list: z.literal('bundle'), bundle: z.int().min(1), filter: bundleFilter }),
  z.object({
    list: z.literal('rows'),
    rows: z.array(z.array(z.union([z.string().max(8000), z.number()])).max(60)).max(20_000),
  }),
]);

export const exportListInput = z.object({
  file: fileToken,
  format: z.enum(['xlsx', 'csv']),
  separator: z.enum(separators),
  /** names the sheet */
  title: shortText,
  columns: z.array(column).min(1).max(60),
  shown,
});
export type ExportList = z.output<typeof exportListInput>;

export interface WrittenList {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly rows: number;
}

export interface WrittenArchive {
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly tables: number;
  readonly rows: number;
  /** writes and changes since the register began */
  readonly history: number;
  readonly scans: number;
  /** scans whose bytes are at another station still */
  readonly missingScans: number;
}

export const exportsApi = {
  /** What a list shows, in its order and with its columns. Refuses: export.tooManyRows, disk.full, medium.lost, file.notWritable. */
  'exports.list': job(exportListInput).returns<WrittenList>(),
  /** Everything in open formats, not encrypted. Refuses: export.noSpace, disk.full, medium.lost, file.notWritable. */
  'exports.everything': job(z.object({ file: fileToken })).returns<WrittenArchive>(),
};
