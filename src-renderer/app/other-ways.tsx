import { useTranslation } from 'react-i18next';
import { TakeMove } from '../features/moves/index.ts';
import { OpenSample } from '../features/samples/index.ts';
import { RestoreHeadquarters } from '../features/shares/index.ts';
import { Card } from '../ui/shell/page.tsx';

/** Under the first run: for a station that comes from another machine, and for who only looks round. */
export function OtherWays({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('stations');
  return (
    <Card title={t('firstRun.otherWays')}>
      <p>{t('firstRun.fromOld')}</p>
      <TakeMove onDone={onDone} />
      <p>{t('firstRun.headquartersLost')}</p>
      <RestoreHeadquarters onDone={onDone} />
      <p>{t('firstRun.trySample')}</p>
      <div>
        <OpenSample />
      </div>
    </Card>
  );
}
