import { IconArrowUp, IconBan, IconCheck, IconClock, IconCopy, IconMinus, IconPencil } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { ImportPreview, PreviewPage } from '#shared/api/imports.ts';
import type { RowOutcome } from '#shared/domain/imports/plan.ts';
import type { Column } from '../../ui/data-grid/grid-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import type { IconShape } from '../../ui/icon.tsx';
import type { Tone } from '../../ui/tone.ts';
import styles from './imports.module.css';

export type PreviewLine = PreviewPage['rows'][number];

const shapes: Readonly<Record<RowOutcome, readonly [Tone, IconShape]>> = {
  taken: ['ok', IconCheck],
  warned: ['wait', IconArrowUp],
  updated: ['ok', IconPencil],
  repeat: ['plain', IconCopy],
  refused: ['bad', IconBan],
  waits: ['wait', IconClock],
  skipped: ['plain', IconMinus],
};

/** The file's own columns, with what the row becomes before them; a cell with a finding says so by mark and colour. */
export function previewColumns(
  t: TFunction<'imports'>,
  sheet: ImportPreview['sheets'][number],
): readonly Column<PreviewLine>[] {
  const word = (line: PreviewLine): string =>
    line.outcome === 'skipped' ? t(`row.${line.kind}`) : t(`outcome.${line.outcome}`);
  return [
    {
      id: 'row',
      header: t('column.row'),
      width: 52,
      align: 'end',
      frozen: true,
      soft: true,
      text: (line) => String(line.row),
    },
    {
      id: 'outcome',
      header: t('column.outcome'),
      width: 168,
      frozen: true,
      text: word,
      render: (line) => {
        const [tone, icon] = shapes[line.outcome];
        return <StateWord tone={tone} icon={icon} word={word(line)} />;
      },
    },
    { id: 'becomes', header: t('column.becomes'), width: 280, grow: 1, text: (line) => line.becomes },
    ...sheet.columns.map(({ column, letter, heading, field }) => ({
      id: letter,
      header: field ? `${letter} · ${heading} → ${t(`field.${field}`)}` : [letter, heading].filter(Boolean).join(' · '),
      width: 150,
      soft: field === undefined,
      text: (line: PreviewLine) => line.cells[column - 1] ?? '',
      render: (line: PreviewLine) => (
        <FoundCell line={line} letter={letter} text={line.cells[column - 1] ?? ''} empty={t('emptyCell')} />
      ),
    })),
  ];
}

type FoundCellProps = {
  readonly line: PreviewLine;
  readonly letter: string;
  readonly text: string;
  readonly empty: string;
};

function FoundCell({ line, letter, text, empty }: FoundCellProps) {
  const found = line.findings.find((finding) => finding.column?.letter === letter);
  if (!found) return text;
  return (
    <span className={found.severity === 'refused' ? styles.badCell : styles.warnedCell}>
      {found.severity === 'refused' ? '✕ ' : '! '}
      {text || empty}
    </span>
  );
}
