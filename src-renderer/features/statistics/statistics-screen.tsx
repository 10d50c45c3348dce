import { IconLock, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Input } from '#shared/api/index.ts';
import { cellFilter } from '#shared/api/statistics.ts';
import { countsPeopleOnly, type StatisticsChoice } from '#shared/domain/statistics/choice.ts';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import { useShownList } from '../../api/shown-list.ts';
import { useKept } from '../../api/use-kept.ts';
import { useNumbers } from '../../api/use-numbers.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { ChoiceChip } from '../../ui/filters/choice-chip.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { FigureTable, type OpenedFigure } from './figure-table.tsx';
import type { AskedTable } from './freeze-sheet.tsx';
import { FrozenView } from './frozen-view.tsx';
import { useShownTable } from './shown-table.ts';
import styles from './statistics.module.css';
import { usualChoice } from './statistics-choice.ts';
import { StatisticsFilters } from './statistics-filters.tsx';
import type { PrintedTable } from './statistics-paper.tsx';
import { spanText } from './use-figure-words.ts';

export type AwardsNarrowed = Input<'awards.page'>['filter'];

type StatisticsScreenProps = {
  /** Shows the awards behind a number. */
  readonly onAwards: (filter: AwardsNarrowed) => void;
  readonly onImport: () => void;
  /** The frozen table that is looked at; undefined: the register as it is. */
  readonly frozenId: string | undefined;
  readonly onFrozen: (frozenId: string | undefined) => void;
  readonly onFreeze: (choice: AskedTable) => void;
  readonly onPrint: (printed: PrintedTable) => void;
  readonly onAward: (awardId: string) => void;
  readonly now: () => number;
};

/** Awards counted by whatever is asked for; every number opens its rows. */
export function StatisticsScreen(props: StatisticsScreenProps) {
  const { onImport, frozenId } = props;
  const { t } = useTranslation('statistics');
  const words = useRefusalWords();
  const years = useQuery('statistics.years', {});
  const head = <PageHead title={t('title')} />;
  if (years.status === 'refused')
    return (
      <ListLayout head={head}>
        <RefusalMessage {...words(years.why)} />
      </ListLayout>
    );
  if (years.status === 'loading')
    return (
      <ListLayout head={head}>
        <Loading label={t('loading')} />
      </ListLayout>
    );
  if (years.value === null)
    return (
      <ListLayout head={head}>
        <EmptyState
          title={t('empty.title')}
          sentence={t('empty.sentence')}
          action={
            <Button kind="primary" onPress={onImport} autoFocus>
              {t('empty.import')}
            </Button>
          }
        />
      </ListLayout>
    );
  return frozenId === undefined ? (
    <Statistics years={years.value} {...props} />
  ) : (
    <FrozenStatistics key={frozenId} {...props} frozenId={frozenId} />
  );
}

type StatisticsProps = StatisticsScreenProps & {
  readonly years: { readonly first: number; readonly last: number };
};

function Statistics({ years, onAwards, onFreeze, onPrint, onFrozen }: StatisticsProps) {
  const { t } = useTranslation('statistics');
  const words = useRefusalWords();
  const [choice, setChoice] = useKept<StatisticsChoice>('statistics', () => usualChoice(years.last));
  // As it was validated when it was chosen: ids of records that are there.
  const asked = choice as AskedTable;
  const state = useQuery('statistics.table', asked, { keepPrevious: true });
  const table = state.status === 'ready' ? state.value : undefined;
  const open = ({ kind, ...cell }: OpenedFigure): void => {
    if (!table) return;
    onAwards({ ...cellFilter(table.choice, cell), ...(kind && { recipientKind: kind }) });
  };
  const shown = useShownTable(t('title'), table);
  useShownList(() => shown);
  const actions = (
    <>
      <FrozenChip frozenId={undefined} onFrozen={onFrozen} />
      <Button icon={IconPrinter} onPress={() => onPrint({ choice: asked, title: '' })}>
        {t('print')}
      </Button>
      <Button kind="primary" icon={IconLock} onPress={() => onFreeze(asked)}>
        {t('freeze.open')}
      </Button>
    </>
  );
  return (
    <ListLayout
      exportable={table !== undefined && table.rows.length > 0}
      head={
        <PageHead
          title={t('title')}
          truth={table && <Truth table={table} />}
          {...(table && table.rows.length > 0 && { actions })}
        />
      }
      filters={<StatisticsFilters choice={choice} years={years} onChange={(next) => setChoice(() => next)} />}
    >
      <div className={styles.screen}>{body()}</div>
    </ListLayout>
  );

  function body(): ReactNode {
    if (state.status === 'refused') return <RefusalMessage {...words(state.why)} />;
    if (!table) return <Loading label={t('loading')} />;
    if (table.rows.length === 0)
      return (
        <EmptyState
          title={t('nothing.title')}
          sentence={t('nothing.sentence')}
          action={<Button onPress={() => setChoice(() => usualChoice(years.last))}>{t('nothing.usual')}</Button>}
        />
      );
    return (
      <>
        <FigureTable table={table} label={t('tableOf', { rows: t(`dimension.${table.choice.rows}`) })} onOpen={open} />
        <Notes table={table} />
      </>
    );
  }
}

/** A table as it was reported. */
function FrozenStatistics(props: StatisticsScreenProps & { readonly frozenId: string }) {
  const { frozenId, onFrozen, onPrint, onAward, now } = props;
  const { t } = useTranslation('statistics');
  const words = useRefusalWords();
  const state = useQuery('statistics.frozenTable', { id: frozenId });
  const frozen = state.status === 'ready' ? (state.value ?? undefined) : undefined;
  const shown = useShownTable(frozen?.title ?? '', frozen?.table);
  useShownList(() => shown);
  const back = <Button onPress={() => onFrozen(undefined)}>{t('frozen.back')}</Button>;
  return (
    <ListLayout
      exportable={frozen !== undefined}
      filters={<FrozenChip frozenId={frozenId} onFrozen={onFrozen} />}
      head={
        <PageHead
          title={frozen?.title ?? t('title')}
          truth={frozen && <Truth table={frozen.table} />}
          actions={
            <>
              {back}
              {frozen && (
                <Button icon={IconPrinter} onPress={() => onPrint({ frozenId })}>
                  {t('print')}
                </Button>
              )}
            </>
          }
        />
      }
    >
      <div className={styles.screen}>
        {state.status === 'loading' && <Loading label={t('loading')} />}
        {state.status === 'refused' && <RefusalMessage {...words(state.why)} />}
        {state.status === 'ready' && !frozen && (
          <EmptyState title={t('frozen.gone')} sentence={t('frozen.goneSentence')} action={back} />
        )}
        {frozen && <FrozenView frozen={frozen} now={now} onAward={onAward} />}
      </div>
    </ListLayout>
  );
}

type FrozenChipProps = Pick<StatisticsScreenProps, 'frozenId' | 'onFrozen'>;

/** The register as it is, or a table as it was reported. */
function FrozenChip({ frozenId, onFrozen }: FrozenChipProps) {
  const { t } = useTranslation('statistics');
  const frozen = useQuery('statistics.frozen', {});
  if (frozen.status !== 'ready' || frozen.value.length === 0) return null;
  const present = { value: '', label: t('frozen.present') };
  return (
    <ChoiceChip
      required
      label={t('frozen.chip')}
      choices={[
        present,
        ...frozen.value.map(({ id, title, receiver }) => ({ value: id, label: title, hint: receiver })),
      ]}
      chosen={[frozenId ?? '']}
      onChange={([value]) => onFrozen(value || undefined)}
    />
  );
}

/** "Năm 2024: 92 lượt khen thưởng, cho 28 tập thể và 55 cá nhân". */
function Truth({ table }: { readonly table: StatisticsTable }) {
  const { t } = useTranslation('statistics');
  const numbers = useNumbers();
  const [span] = table.spans;
  if (!span) return null;
  const { unit, person, household } = table.allRecipients;
  return (
    <Trans
      t={t}
      i18nKey={table.choice.counting === 'awards' ? (household > 0 ? 'truthHouseholds' : 'truth') : 'truthRecipients'}
      values={{
        years: spanText(span),
        total: numbers.format(span.total),
        unit: numbers.format(unit),
        person: numbers.format(person),
        household: numbers.format(household),
      }}
      components={{ b: <b /> }}
    />
  );
}

/** How the numbers are to be read. */
function Notes({ table }: { readonly table: StatisticsTable }) {
  const { t } = useTranslation('statistics');
  const numbers = useNumbers();
  const { choice, voided } = table;
  const by = [choice.rows, choice.columns];
  return (
    <div className={styles.notes}>
      <span>{t(choice.counting === 'awards' ? 'note.awards' : 'note.recipients')}</span>
      {countsPeopleOnly(choice) && <span>{t('note.people')}</span>}
      {voided > 0 && <span>{t('note.voided', { awards: numbers.format(voided) })}</span>}
      {(by.includes('standing') || choice.filter.standing) && <span>{t('note.standing')}</span>}
      {(by.includes('unit') || choice.filter.unitId) && <span>{t('note.unit')}</span>}
      {(by.includes('cluster') || choice.filter.clusterId) && <span>{t('note.cluster')}</span>}
    </div>
  );
}
