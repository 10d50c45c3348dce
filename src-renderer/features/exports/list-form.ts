import type { Separator } from '#shared/domain/exports/table.ts';
import { separators } from '#shared/domain/exports/table.ts';

/** What kind of file a list becomes. */
export type ListForm = { readonly format: 'xlsx' | 'csv'; readonly separator: Separator };

const KEY = 'so-vang.exportForm';
const usual: ListForm = { format: 'xlsx', separator: ';' };

/** The kind chosen last on this machine, else a workbook. */
export function startForm(storage: Pick<Storage, 'getItem'>): ListForm {
  const [format, separator] = (storage.getItem(KEY) ?? '').split(' ');
  return {
    format: format === 'csv' || format === 'xlsx' ? format : usual.format,
    separator: separators.find((known) => known === separator) ?? usual.separator,
  };
}

export const keepForm = ({ format, separator }: ListForm, storage: Pick<Storage, 'setItem'>): void =>
  storage.setItem(KEY, `${format} ${separator}`);
