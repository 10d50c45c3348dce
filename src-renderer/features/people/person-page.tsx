import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { useStation } from '../../api/use-station.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import type { PersonWays } from './people-screen.tsx';
import { PersonLife } from './person-life.tsx';

/** One person on a page of their own. */
export function PersonPage({ personId, ...ways }: PersonWays & { readonly personId: string }) {
  const { t } = useTranslation('people');
  const station = useStation();
  const found = useQuery('people.one', { id: personId }, { keepPrevious: true });
  const person = found.status === 'ready' ? found.value : undefined;
  const toList = <Button onPress={() => ways.onPlace({})}>{t('toList')}</Button>;
  if (person === null)
    return (
      <Page head={<PageHead title={t('title')} />}>
        <EmptyState title={t('gone.title')} sentence={t('gone.sentence')} action={toList} />
      </Page>
    );
  return (
    <Page head={<PageHead title={person?.fullName ?? t('title')} actions={toList} />} narrow>
      {person ? (
        <PersonLife person={person} mayWrite={station !== undefined && !station.readOnly} {...ways} />
      ) : (
        <Loading label={t('loading')} />
      )}
    </Page>
  );
}
