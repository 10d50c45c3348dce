import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './awards.module.css';
import type { PastedCell, PastedRow } from './paste-plan.ts';

/** What the register said to a pasted cell, by award and column; undefined where it takes it. */
export type SaidOfCell = (awardId: string, columnId: string) => string | undefined;

type PreviewParts = {
  readonly t: TFunction<'awards'>;
  /** The columns under the block, as the list has them. */
  readonly columns: readonly Pick<Column<unknown>, 'id' | 'header' | 'width' | 'grow'>[];
  readonly said: SaidOfCell;
  /** Something stays as it is. */
  readonly someLeft: boolean;
};

const cellOf = ({ cells }: PastedRow, id: string): PastedCell | undefined =>
  cells.find(({ columnId }) => columnId === id);

/** Why a cell stays as it is; undefined where it does not, or says the same already. */
export const whyLeft = ({ award }: PastedRow, cell: PastedCell, said: SaidOfCell): string | undefined => {
  if (cell.state === 'left') return cell.sentence;
  return cell.state === 'change' ? said(award.id, cell.columnId) : undefined;
};

/** Whose award, every pasted column with old and new, and why something stays as it is. */
export function pasteColumns({ t, columns, said, someLeft }: PreviewParts): readonly Column<PastedRow>[] {
  const reasons = (row: PastedRow): string => {
    const all = row.cells.flatMap((cell) => whyLeft(row, cell, said) ?? []);
    return [...new Set(all)].join(' ');
  };
  return [
    {
      id: 'row',
      header: t('column.order'),
      width: 52,
      align: 'end',
      soft: true,
      frozen: true,
      text: ({ number }) => number,
    },
    {
      id: 'award',
      header: t('column.recipientName'),
      width: 176,
      frozen: true,
      text: ({ award }) => award.recipientName,
    },
    ...(someLeft ? [{ id: 'why', header: t('paste.why'), width: 260, grow: 3, text: reasons }] : []),
    ...columns.map(({ id, header, width, grow }) => ({
      id: `cell ${id}`,
      header,
      width: Math.max(150, width * 2),
      ...(grow !== undefined && { grow }),
      text: (row: PastedRow) => {
        const cell = cellOf(row, id);
        if (!cell) return '';
        if (cell.state === 'same') return t('paste.sameCell', { value: cell.old });
        const parts = { old: cell.old || t('paste.empty'), new: cell.shown || t('paste.empty') };
        return whyLeft(row, cell, said) === undefined ? t('paste.changedCell', parts) : t('paste.leftCell', parts);
      },
      render: (row: PastedRow) => {
        const cell = cellOf(row, id);
        return cell && <PreviewCell cell={cell} why={whyLeft(row, cell, said)} empty={t('paste.empty')} />;
      },
    })),
  ];
}

type PreviewCellProps = { readonly cell: PastedCell; readonly why: string | undefined; readonly empty: string };

function PreviewCell({ cell, why, empty }: PreviewCellProps) {
  if (cell.state === 'same') return <span className={styles.pasteSame}>{cell.old}</span>;
  if (why !== undefined)
    return (
      <span className={styles.pasteLeft} title={why}>
        <Icon of={IconAlertTriangle} size={15} />
        <span className={styles.cut}>{cell.shown || empty}</span>
      </span>
    );
  return (
    <span className={styles.pasteChange}>
      <del>{cell.old || empty}</del>
      <span aria-hidden>→</span>
      <ins>{cell.shown || empty}</ins>
    </span>
  );
}
