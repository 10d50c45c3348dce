import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CatalogueEntry } from '#shared/api/award-types.ts';
import type { MoneyRules } from '#shared/api/rules.ts';
import type { Day } from '#shared/base/local-date.ts';
import type { RuleKey } from '#shared/domain/catalogue/rules.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { type ReadyStation, useStation } from '../../api/use-station.ts';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { CatalogueHead, type CataloguePart, type CatalogueTab } from './catalogue-head.tsx';
import { RuleCards } from './rule-cards.tsx';
import { SalaryTable } from './salary-table.tsx';
import type { TypeEdits } from './type-detail.tsx';
import { useTypesPart } from './types-part.tsx';

/** What opens the forms: of a record, or of a new one. */
export type CatalogueEdits = TypeEdits & {
  readonly onEditSalary: (salaryId: string | undefined) => void;
  readonly onEditRule: (key: RuleKey, ruleId: string | undefined) => void;
};

type CatalogueScreenProps = {
  readonly now: () => number;
  /** Used at headquarters alone. */
  readonly edits: CatalogueEdits;
  /** Draws the past of a title or form. */
  readonly past?: (awardTypeId: string) => ReactNode;
};

/** Titles and forms, base salaries and rules: what headquarters keeps for all. */
export function CatalogueScreen({ now, edits, past }: CatalogueScreenProps) {
  const { t } = useTranslation('catalogue');
  const words = useRefusalWords();
  const catalogue = useQuery('awardTypes.catalogue', {});
  const money = useQuery('rules.all', {});
  const station = useStation();
  const refused = catalogue.status === 'refused' ? catalogue.why : money.status === 'refused' ? money.why : undefined;
  if (catalogue.status !== 'ready' || money.status !== 'ready' || !station)
    return (
      <ListLayout head={<PageHead title={t('title')} />}>
        {refused ? <RefusalMessage {...words(refused)} /> : <Loading label={t('loading')} />}
      </ListLayout>
    );
  return (
    <Parts
      entries={catalogue.value}
      money={money.value}
      station={station}
      today={localDay(now())}
      edits={edits}
      past={past}
    />
  );
}

type PartsProps = {
  readonly entries: readonly CatalogueEntry[];
  readonly money: MoneyRules;
  readonly station: ReadyStation;
  readonly today: Day;
  readonly edits: CatalogueEdits;
  readonly past: CatalogueScreenProps['past'] | undefined;
};

function Parts({ entries, money, station, today, edits, past }: PartsProps) {
  const { t } = useTranslation('catalogue');
  const [tab, setTab] = useState<CatalogueTab>('types');
  const isKeeper = station.role === 'headquarters';
  const may = isKeeper && !station.readOnly ? edits : undefined;
  const { salaries, rules } = money;
  const parts: Readonly<Record<CatalogueTab, CataloguePart>> = {
    types: useTypesPart({ entries, facts: money, today, edits: may, past }),
    salaries: {
      truth: { key: 'truth.salaries', count: salaries.length },
      ...(may && { onAdd: { label: t('add.salary'), onPress: () => may.onEditSalary(undefined) } }),
      content: <SalaryTable salaries={salaries} today={today} onEdit={may?.onEditSalary} />,
    },
    rules: { content: <RuleCards rules={rules} today={today} onEdit={may?.onEditRule} /> },
  };
  const { filters, detail, content, ...part } = parts[tab];
  return (
    <ListLayout
      exportable={tab === 'types'}
      head={<CatalogueHead tab={tab} onTab={setTab} isKeeper={isKeeper} part={part} />}
      filters={filters}
      detail={detail}
    >
      {content}
    </ListLayout>
  );
}
