import { Trans, useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback/banner.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';

type ListStepProps = {
  /** Short code of the station that was just made. */
  readonly code: string;
  readonly onImport: () => void;
};

/** Third step: the list that the office already has. */
export function ListStep({ code, onImport }: ListStepProps) {
  const { t } = useTranslation('stations');
  return (
    <>
      <Banner kind="done">
        <Trans t={t} i18nKey="firstRun.ready" values={{ code }} components={{ b: <b /> }} />
      </Banner>
      <EmptyState
        title={t('firstRun.listTitle')}
        sentence={t('firstRun.listSentence')}
        action={
          <Button kind="primary" onPress={onImport} autoFocus>
            {t('firstRun.listImport')}
          </Button>
        }
      />
    </>
  );
}
