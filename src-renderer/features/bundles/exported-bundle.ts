import type { TFunction } from 'i18next';
import { type BundleChange, type BundleFilter, type BundlePage, bundleChangeKinds } from '#shared/api/bundle-page.ts';
import { recordTables } from '#shared/domain/records/tables.ts';
import type { ShownList } from '../../api/shown-list.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';

type Shown = {
  readonly t: TFunction<'bundles'>;
  readonly records: TFunction<'records'>;
  readonly page: BundlePage;
  readonly bundle: number;
  readonly filter: BundleFilter;
  readonly columns: readonly Column<BundleChange>[];
  readonly count: number;
};

/** What a bundle changed, for a file: the host reads it again and needs the words for its codes. */
export function exportedBundle({ t, records, page, bundle, filter, columns, count }: Shown): ShownList {
  const codes = records('code', { returnObjects: true }) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const values = Object.fromEntries([
    ['0', records('history.no')],
    ['1', records('history.yes')],
    ...Object.entries(codes).flatMap(([column, words]) =>
      Object.entries(words).map(([code, word]) => [`${column}.${code}`, word]),
    ),
  ]);
  const fields = records('field', { returnObjects: true }) as Readonly<Record<string, string>>;
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: Object.fromEntries(bundleChangeKinds.map((kind) => [kind, t(`kinds.${kind}`)])),
    table: Object.fromEntries(recordTables.map((table) => [table, records(`table.${table}`)])),
    column: { ...fields, whole: t('whole') },
    old: values,
    value: values,
  };
  return {
    title: page.fileName,
    count,
    columns: columns.map(({ id, header }) => ({ id, header, words: words[id] ?? {} })),
    shown: { list: 'bundle', bundle, filter },
  };
}
