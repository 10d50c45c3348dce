import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConflictRow, ConflictValue } from '#shared/api/conflicts.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { instantText } from '../../ui/format-instant.ts';
import { DetailPane, Facts, Section } from '../../ui/shell/detail-pane.tsx';
import { fieldWord, valueWord } from '../records/index.ts';
import { conflictValue } from './conflict-columns.tsx';
import styles from './conflicts.module.css';
import { ThirdValue } from './third-value.tsx';

export type OpenRecord = (record: NonNullable<ConflictRow['opens']>) => void;

type ConflictDetailProps = {
  readonly row: ConflictRow;
  readonly now: () => number;
  readonly onOpen: OpenRecord;
};

/** All values of one field with their authors, the value before, and the choice. */
export function ConflictDetail({ row, now, onOpen }: ConflictDetailProps) {
  const { t } = useTranslation('conflicts');
  const { t: records } = useTranslation('records');
  const words = { t: records, numbers: useNumbers() };
  const refusalWords = useRefusalWords();
  const { settle, running, refused } = useSettle(row);
  const field = fieldWord(records, row.column);
  const { opens } = row;
  return (
    <DetailPane title={row.title}>
      <Facts
        facts={[
          { label: t('column.table'), value: records(`table.${row.table}`) },
          { label: t('column.small'), value: row.small },
          { label: t('column.unit'), value: row.unitName },
          { label: t('column.field'), value: field },
          {
            label: t('column.before'),
            value: row.before === null ? t('beforeUnknown') : conflictValue(t, words, row.column, row.before),
          },
        ]}
      />
      {row.settledBy !== 'us' && <Banner kind="info">{t(`why.${row.settledBy}`)}</Banner>}
      {refused && <RefusalMessage {...refusalWords(refused)} />}
      <Section heading={t('values')}>
        <ul className={styles.values}>
          {row.values.map((value) => (
            <ValueCard
              key={value.tx}
              value={value}
              said={conflictValue(t, words, row.column, value.value)}
              nowMs={now()}
              busy={running}
              {...(row.settledBy === 'us' && {
                label: chooseLabel(row, value),
                onChoose: () => void settle({ tx: value.tx }),
              })}
            />
          ))}
        </ul>
      </Section>
      {row.settledBy === 'us' && row.third !== 'none' && (
        <ThirdValue
          key={`${row.table} ${row.id} ${row.column}`}
          label={t('third.label', { field })}
          kind={row.third}
          column={row.column}
          word={(code) => valueWord(row.column, code, words)}
          today={dayOf(now())}
          busy={running}
          onWrite={(value) => void settle({ value })}
        />
      )}
      {opens && (
        <div>
          <Button kind="link" onPress={() => onOpen(opens)}>
            {t('open')}
          </Button>
        </div>
      )}
    </DetailPane>
  );
}

const dayOf = (ms: number): string => new Date(ms).toLocaleDateString('sv-SE');

type ChooseKey = 'choose' | 'accept' | 'turnDown';

const chooseLabel = ({ kind }: ConflictRow, { role }: ConflictValue): ChooseKey => {
  if (kind === 'conflict') return 'choose';
  return role === 'unit' ? 'accept' : 'turnDown';
};

type ValueCardProps = {
  readonly value: ConflictValue;
  readonly said: string;
  readonly nowMs: number;
  readonly busy: boolean;
  readonly label?: ChooseKey;
  readonly onChoose?: () => void;
};

function ValueCard({ value, said, nowMs, busy, label = 'choose', onChoose }: ValueCardProps) {
  const { t } = useTranslation('conflicts');
  const { at, actor, station, madeHere, role, shown } = value;
  const where = madeHere ? t('thisStation', { station }) : station || t('someStation');
  return (
    <li className={styles.value}>
      <div className={styles.head}>
        <strong>{said}</strong>
        {shown && <StateWord tone="ok" word={t('shownNow')} />}
      </div>
      <small>{role === 'seed' ? t('shipped') : t('by', { when: instantText(at, nowMs), actor, station: where })}</small>
      {onChoose && (
        <Button size="small" busy={busy} onPress={onChoose}>
          {t(label)}
        </Button>
      )}
    </li>
  );
}

type Choice = { readonly tx: number } | { readonly value: string };

/** Settles the field under the hand and says so; what was refused stays beside it until it is another one. */
function useSettle(row: ConflictRow) {
  const { t } = useTranslation('conflicts');
  const { t: records } = useTranslation('records');
  const toasts = useToasts();
  const command = useCommand('conflicts.settle');
  const key = row.values.map(({ tx }) => tx).join(' ');
  const [refused, setRefused] = useState<{ readonly key: string; readonly why: Refusal }>();
  const settle = async (choice: Choice) => {
    const { table, id, column, values } = row;
    const reply = await command.run({ table, id, column, seen: values.map(({ tx }) => tx), choice });
    setRefused(reply.ok ? undefined : { key, why: reply });
    if (reply.ok) toasts.show({ text: t('done', { field: fieldWord(records, column), title: row.title }) });
  };
  return { settle, running: command.running, refused: refused?.key === key ? refused.why : undefined };
}
