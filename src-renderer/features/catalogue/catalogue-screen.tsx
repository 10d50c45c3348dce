import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleKey } from '#shared/domain/catalogue/rules.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { useStation } from '../../api/use-station.ts';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import type { CatalogueTab } from './catalogue-head.tsx';
import { RulesTab } from './rules-tab.tsx';
import { SalariesTab } from './salaries-tab.tsx';
import type { TypeEdits } from './type-detail.tsx';
import { TypesTab } from './types-tab.tsx';

/** What opens the forms: of a record, or of a new one. */
export type CatalogueEdits = TypeEdits & {
  readonly onEditSalary: (salaryId: string | undefined) => void;
  readonly onEditRule: (key: RuleKey, ruleId: string | undefined) => void;
};

type CatalogueScreenProps = {
  readonly now: () => number;
  /** Used at headquarters alone. */
  readonly edits: CatalogueEdits;
};

/** Titles and forms, base salaries and rules: what headquarters keeps for all. */
export function CatalogueScreen({ now, edits }: CatalogueScreenProps) {
  const { t } = useTranslation('catalogue');
  const words = useRefusalWords();
  const catalogue = useQuery('awardTypes.catalogue', {});
  const money = useQuery('rules.all', {});
  const station = useStation();
  const [tab, setTab] = useState<CatalogueTab>('types');
  const refused = catalogue.status === 'refused' ? catalogue.why : money.status === 'refused' ? money.why : undefined;
  if (catalogue.status !== 'ready' || money.status !== 'ready' || !station)
    return (
      <ListLayout head={<PageHead title={t('title')} />}>
        {refused ? <RefusalMessage {...words(refused)} /> : <Loading label={t('loading')} />}
      </ListLayout>
    );
  const isKeeper = station.role === 'headquarters';
  const may = isKeeper && !station.readOnly;
  const head = { tab, onTab: setTab, isKeeper };
  const today = localDay(now());
  const { salaries, rules } = money.value;
  switch (tab) {
    case 'types':
      return (
        <TypesTab
          head={head}
          entries={catalogue.value}
          facts={money.value}
          today={today}
          edits={may ? edits : undefined}
        />
      );
    case 'salaries':
      return (
        <SalariesTab head={head} salaries={salaries} today={today} onEdit={may ? edits.onEditSalary : undefined} />
      );
    case 'rules':
      return <RulesTab head={head} rules={rules} today={today} onEdit={may ? edits.onEditRule : undefined} />;
  }
}
