import { formatDay } from '../../base/local-date.ts';
import type { CollectiveLine } from './list-input.ts';
import { plain } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

type Standing = Pick<CollectiveLine, 'status' | 'statusOn' | 'statusBasis'>;

/** "Đã thu hồi ngày 01/07/2024 theo 15/QĐ-CAT"; '' for an award that counts. */
export function voidNote({ status, statusOn, statusBasis }: Standing): string {
  if (status === 'valid') return '';
  const words = paperWords.book;
  const basis = plain(statusBasis);
  return [
    words.void[status],
    statusOn === '' ? '' : fill(words.voidOn, { day: formatDay(statusOn) }),
    basis === '' ? '' : fill(words.voidBasis, { basis }),
  ]
    .filter((text) => text !== '')
    .join(' ');
}

/** The lines that count. */
export const valid = <Line extends Pick<Standing, 'status'>>(lines: readonly Line[]): Line[] =>
  lines.filter(({ status }) => status === 'valid');
