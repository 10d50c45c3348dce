import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { Banner } from '../../ui/feedback/banner.tsx';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import { SaveDiagnostics } from './save-diagnostics.tsx';

/** What this program and this station are; what a supporter asks for over the telephone. @param now instant in ms */
export function AboutSection({ now }: { readonly now: () => number }) {
  const { t } = useTranslation('settings');
  const about = useQuery('app.about', {});
  const status = useQuery('station.status', {});
  const found = useQuery('diagnostics.facts', {});
  const facts = found.status === 'ready' ? found.value : undefined;
  const program = about.status === 'ready' ? about.value : undefined;
  const station = status.status === 'ready' && status.value.phase === 'ready' ? status.value : undefined;
  return (
    <>
      <p>{t('about.product')}</p>
      <Banner kind="warning">{t('about.secret')}</Banner>
      <Facts
        facts={[
          { label: t('about.version'), value: program?.version },
          { label: t('about.electron'), value: program?.electron },
          { label: t('about.chrome'), value: program?.chrome },
          { label: t('about.sqlite'), value: facts?.sqlite },
          { label: t('about.steps'), value: facts && String(facts.steps) },
          { label: t('about.dataFolder'), value: program?.dataFolder },
          {
            label: t('about.station'),
            value: station && t('about.stationValue', { name: station.name, code: station.code }),
          },
          { label: t('about.actor'), value: station?.actor },
        ]}
      />
      <SaveDiagnostics now={now} />
    </>
  );
}
