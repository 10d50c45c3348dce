import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ListLayout } from '../../ui/shell/list-layout.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import type { AwardsStart } from './award-filter.ts';
import { FilledAwards } from './filled-awards.tsx';
import { useAwardList } from './use-award-list.ts';

type AwardsScreenProps = {
  readonly start: AwardsStart;
  /** Instant in ms. */
  readonly now: () => number;
  readonly onImport: () => void;
  /** @param year the year that is shown, undefined for all */
  readonly onPrint: (year: number | undefined) => void;
};

/** The awards of a year: found, read, corrected. A register without any says so and offers to bring a list in. */
export function AwardsScreen({ start, ...actions }: AwardsScreenProps) {
  const years = useQuery('awards.years', {});
  const list = useAwardList(start, years.status === 'ready' ? years.value : undefined);
  if (years.status === 'ready' && years.value.length === 0) return <NoAwards onImport={actions.onImport} />;
  return <FilledAwards list={list} findFirst={start.find ?? false} {...actions} />;
}

function NoAwards({ onImport }: { readonly onImport: () => void }) {
  const { t } = useTranslation('awards');
  const button = (
    <Button kind="primary" onPress={onImport} autoFocus>
      {t('action.import')}
    </Button>
  );
  return (
    <ListLayout head={<PageHead title={t('title')} />}>
      <EmptyState title={t('empty.title')} sentence={t('empty.sentence')} action={button} />
    </ListLayout>
  );
}
