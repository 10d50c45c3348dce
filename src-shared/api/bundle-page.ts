import { z } from 'zod';
import { type RecordTable, recordTables } from '#shared/domain/records/tables.ts';
import { id } from './common.ts';
import { query } from './contract.ts';

/** What one entry of a bundle did here; `conflict` as long as its field has several values. */
export const bundleChangeKinds = ['new', 'changed', 'conflict', 'withdrawn', 'restored', 'entered'] as const;
export type BundleChangeKind = (typeof bundleChangeKinds)[number];

/** Records and fields of one table, as a bundle changed them. */
export interface BundleShare {
  readonly table: RecordTable;
  readonly added: number;
  /** records that were here before, and their fields */
  readonly records: number;
  readonly fields: number;
  readonly withdrawn: number;
  readonly restored: number;
  /** that came into this station's part, with their past */
  readonly entered: number;
}

export interface BundlePage {
  readonly direction: 'sent' | 'received';
  readonly station: string;
  readonly code: string;
  readonly number: number;
  readonly fileName: string;
  readonly sizeBytes: number;
  /** instant in ms, and who wrote or took it here */
  readonly at: number;
  readonly actor: string;
  /** positions of the sender's log: those after `from` up to `to` */
  readonly from: number;
  readonly to: number;
  /** false: what it held was not noted by field (headquarters sends what a station may see) */
  readonly listed: boolean;
  readonly changes: number;
  readonly tables: readonly BundleShare[];
  readonly kinds: Readonly<Partial<Record<BundleChangeKind, number>>>;
  /** null: of no unit */
  readonly units: readonly { readonly id: string | null; readonly name: string; readonly count: number }[];
  /** of its changes, those that are not taken still */
  readonly kept: number;
}

/** A change as a person reads it; ids are names already. */
export interface ChangeInWords {
  readonly title: string;
  readonly small: string;
  /** '' where the record belongs to none */
  readonly unit: string;
  /** '' for a whole record */
  readonly column: string;
  readonly old: string;
  readonly value: string;
  readonly actor: string;
  /** instant in ms */
  readonly at: number;
  readonly station: string;
}

/** One entry of the log: a record, or a field with its value before and after. */
export interface BundleChange extends ChangeInWords {
  readonly entry: number;
  readonly kind: BundleChangeKind;
  readonly table: RecordTable;
  readonly opens: { readonly table: 'award' | 'person' | 'unit' | 'decision'; readonly id: string } | null;
}

export const bundleFilter = z.object({
  kind: z.enum(bundleChangeKinds).optional(),
  table: z.enum(recordTables).optional(),
  /** null: of no unit */
  unitId: id<'unit'>().nullable().optional(),
});
export type BundleFilter = z.output<typeof bundleFilter>;

const bundle = z.int().min(1);

export const bundlePageApi = {
  /** A bundle that left or came, by its place in the log; null when there is none. */
  'bundle.one': query(z.object({ bundle })).returns<BundlePage | null>(),
  /** The one that `sync_tx` names so; null when it is not in the log. */
  'bundle.named': query(z.object({ label: z.string().max(80) })).returns<number | null>(),
  /** What it changed here, in the order in which that was written. */
  'bundle.changes': query(
    z.object({
      bundle,
      filter: bundleFilter,
      offset: z.int().min(0).max(10_000_000),
      limit: z.int().min(1).max(2_000),
    }),
  ).returns<readonly BundleChange[]>(),
  'bundle.count': query(z.object({ bundle, filter: bundleFilter })).returns<number>(),
};
