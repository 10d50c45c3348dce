import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PrintedPaper } from '#shared/api/print-log.ts';
import { readPrintCode, shownPrintCode } from '#shared/domain/papers/print-code.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { useSettled } from '../../api/use-settled.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { StepSheet } from '../../ui/sheet/step-sheet.tsx';
import styles from './print-log.module.css';
import { ReprintSheet } from './reprint-sheet.tsx';

const PAGE = 20;
export const logColumns = ['at', 'code', 'paper', 'amount', 'out', 'actor'] as const;

type PrintLogSheetProps = { readonly now: () => number; readonly onClose: () => void };

/** Every paper that left, newest first; each can be printed again from what the register says today. */
export function PrintLogSheet({ now, onClose }: PrintLogSheetProps) {
  const [again, setAgain] = useState<PrintedPaper>();
  const [search, setSearch] = useState('');
  const [offset, setOffset] = useState(0);
  if (again) return <ReprintSheet entry={again} now={now} onClose={() => setAgain(undefined)} />;
  return (
    <LogList
      now={now}
      search={search}
      onSearch={(text) => {
        setSearch(text);
        setOffset(0);
      }}
      offset={offset}
      onOffset={setOffset}
      onAgain={setAgain}
      onClose={onClose}
    />
  );
}

type LogListProps = PrintLogSheetProps & {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
  readonly onAgain: (entry: PrintedPaper) => void;
};

function LogList({ now, search, onSearch, offset, onOffset, onAgain, onClose }: LogListProps) {
  const { t } = useTranslation('printLog');
  const words = useRefusalWords();
  const numbers = useNumbers();
  const sought = useSettled(search, 250);
  const page = useQuery('printLog.page', { search: sought, offset, limit: PAGE }, { keepPrevious: true });
  const { rows, total } = page.status === 'ready' ? page.value : { rows: [], total: 0 };
  return (
    <StepSheet
      title={t('title')}
      steps={[]}
      current=""
      onClose={onClose}
      note={t('count', { count: numbers.format(total) })}
    >
      <div className={styles.log}>
        <TextField
          label={t('search')}
          hint={t('searchHint')}
          value={search}
          onChange={onSearch}
          maxLength={200}
          autoFocus
        />
        {page.status === 'refused' && <RefusalMessage {...words(page.why)} />}
        {page.status === 'ready' && rows.length === 0 && <NothingFound sought={sought} />}
        {rows.length > 0 && (
          <table className={styles.table}>
            <thead>
              <tr>
                {logColumns.map((column) => (
                  <th key={column} scope="col">
                    {t(`column.${column}`)}
                  </th>
                ))}
                <th>
                  <span className={styles.unseen}>{t('again')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{instantText(row.at, now())}</td>
                  <td className={styles.code}>{shownPrintCode(row.code)}</td>
                  <td className={styles.title}>{row.title}</td>
                  <td>{t('amount', { pages: numbers.format(row.pages), rows: numbers.format(row.rows) })}</td>
                  <td className={styles.title}>{t(`way.${row.way}`, { target: row.target, copies: row.copies })}</td>
                  <td>{row.actor}</td>
                  <td>
                    {row.paper && (
                      <Button size="small" onPress={() => onAgain(row)}>
                        {t('again')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <div className={styles.turn}>
          {offset > 0 && <Button onPress={() => onOffset(Math.max(0, offset - PAGE))}>{t('newer')}</Button>}
          {offset + PAGE < total && <Button onPress={() => onOffset(offset + PAGE)}>{t('older')}</Button>}
        </div>
      </div>
    </StepSheet>
  );
}

function NothingFound({ sought }: { readonly sought: string }) {
  const { t } = useTranslation('printLog');
  if (sought === '') return <EmptyState title={t('none')} sentence={t('noneSentence')} />;
  const misread = /^(\D*\d){10}\D*$/.test(sought) && readPrintCode(sought) === undefined;
  return <EmptyState title={t('noneFound')} sentence={t(misread ? 'misread' : 'noneFoundSentence')} />;
}
