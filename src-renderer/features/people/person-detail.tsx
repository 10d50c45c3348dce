import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { DetailPane } from '../../ui/shell/detail-pane.tsx';
import type { PersonWays } from './people-screen.tsx';
import { PersonLife } from './person-life.tsx';

type PersonDetailProps = PersonWays & { readonly personId: string; readonly mayWrite: boolean };

/** The person under the hand, beside the list. */
export function PersonDetail({ personId, ...rest }: PersonDetailProps) {
  const { t } = useTranslation('people');
  const found = useQuery('people.one', { id: personId }, { keepPrevious: true });
  if (found.status !== 'ready') return <Loading label={t('loading')} />;
  if (found.value === null) return null;
  return (
    <DetailPane title={found.value.fullName}>
      <PersonLife person={found.value} {...rest} />
    </DetailPane>
  );
}
