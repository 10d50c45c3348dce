import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '#shared/api/imports.ts';
import type { Input } from '#shared/api/index.ts';
import { call } from '../../api/client.ts';
import { usePageSource } from '../../api/use-page-source.ts';
import { DataGrid } from '../../ui/data-grid/data-grid.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { FindingList } from './finding-list.tsx';
import styles from './imports.module.css';
import { type PreviewLine, previewColumns } from './preview-columns.tsx';

type PreviewRowsProps = {
  readonly planId: string;
  readonly at: number;
  readonly sheet: ImportPreview['sheets'][number];
  readonly only: 'all' | 'problems';
  readonly onTaught: () => void;
};

const keyOf = (line: PreviewLine): string => String(line.row);
const toneOf = (line: PreviewLine) =>
  line.outcome === 'refused' ? 'bad' : line.outcome === 'skipped' ? 'soft' : 'plain';

/** The rows of one sheet as they stand in the file; below them what was found in the row under the hand. */
export function PreviewRows({ planId, at, sheet, only, onTaught }: PreviewRowsProps) {
  const { t } = useTranslation('imports');
  const [active, setActive] = useState<PreviewLine>();
  const load = useCallback(
    async (offset: number, limit: number) => {
      const reply = await call('imports.rows', { planId, sheet: at, only, offset, limit } as Input<'imports.rows'>);
      return reply.ok ? reply.value.rows : [];
    },
    [planId, at, only],
  );
  const source = usePageSource<PreviewLine>({
    feature: 'imports',
    key: `${planId} ${at} ${only}`,
    count: only === 'all' ? sheet.rowCount : sheet.problemCount,
    load,
    rowKey: keyOf,
  });
  const columns = useMemo(() => previewColumns(t, sheet), [t, sheet]);
  const empty = <EmptyState title={t('preview.noProblems')} sentence={t('preview.noProblemsSentence')} />;
  return (
    <div className={styles.rows}>
      <DataGrid
        label={t('preview.grid', { sheet: sheet.name })}
        columns={columns}
        source={source}
        rowKey={keyOf}
        density="compact"
        rowTone={toneOf}
        onActiveRow={setActive}
        empty={empty}
      />
      <FindingList
        key={active?.row}
        findings={active?.findings ?? []}
        onTaught={onTaught}
        place={active ? t('preview.findingsOf', { row: active.row }) : t('preview.pickRow')}
      />
    </div>
  );
}
