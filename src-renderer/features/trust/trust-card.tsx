import { useTranslation } from 'react-i18next';
import type { StationRole } from '#shared/domain/stations.ts';
import { useQuery } from '../../api/use-query.ts';
import { Card } from '../../ui/shell/page.tsx';
import { AnotherStation } from './another-station.tsx';
import { BeginAnew } from './begin-anew.tsx';
import { HeadquartersKeys } from './headquarters-keys.tsx';
import { StationTable } from './station-table.tsx';
import { UnitKeys } from './unit-keys.tsx';

type TrustCardProps = {
  readonly role: StationRole;
  readonly code: string;
  readonly certified: boolean;
  readonly nowMs: number;
};

/** At headquarters, who may send; at a unit, the way out when two machines are one station; at both, when a register is an older copy of itself. */
export function TrustCard({ role, code, certified, nowMs }: TrustCardProps) {
  const { t } = useTranslation('trust');
  const state = useQuery('trust.state', {});
  const anew = (
    <Card title={t('anew.title')}>
      <BeginAnew />
    </Card>
  );
  if (role === 'unit')
    return (
      <>
        {certified && state.status === 'ready' && (
          <Card title={t('keys.titleUnit')}>
            <UnitKeys code={code} since={state.value.keysSince} nowMs={nowMs} />
          </Card>
        )}
        <Card title={t('another.title')}>
          <AnotherStation />
        </Card>
        {anew}
      </>
    );
  if (state.status !== 'ready') return null;
  return (
    <>
      <Card title={t('panel.title')}>
        <StationTable peers={state.value.peers} nowMs={nowMs} />
      </Card>
      <Card title={t('keys.title')}>
        <HeadquartersKeys since={state.value.keysSince} nowMs={nowMs} />
      </Card>
      {state.value.peers.length > 0 && anew}
    </>
  );
}
