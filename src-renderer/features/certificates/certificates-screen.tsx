import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { useStation } from '../../api/use-station.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { NextStep } from '../../ui/feedback/next-step.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { AddBlank } from './add-blank.tsx';
import { BlankDesigner } from './blank-designer.tsx';
import styles from './certificates.module.css';

type CertificatesScreenProps = {
  readonly onDecisions: () => void;
  readonly onGrid: (blankId: string) => void;
};

/** The blanks of this machine, and the way to print on them. */
export function CertificatesScreen({ onDecisions, onGrid }: CertificatesScreenProps) {
  const { t } = useTranslation('certificates');
  const station = useStation();
  const found = useQuery('certificates.blanks', {});
  const [picked, setPicked] = useState<string>();
  if (found.status !== 'ready' || !station)
    return (
      <Page head={<PageHead title={t('title')} />}>
        <Loading label={t('loading')} />
      </Page>
    );
  const blanks = found.value;
  const blank = blanks.find(({ id }) => id === picked) ?? blanks[0];
  const add = !station.readOnly && <AddBlank blanks={blanks} onAdded={setPicked} />;
  return (
    <Page
      head={
        <PageHead
          title={t('title')}
          truth={<Trans t={t} i18nKey="truth" values={{ blanks: blanks.length }} components={{ b: <b /> }} />}
          {...(blank && { actions: add })}
        />
      }
    >
      {blank ? (
        <>
          <NextStep
            icon={IconPrinter}
            sentence={t('next.sentence')}
            action={<Button onPress={onDecisions}>{t('next.button')}</Button>}
          />
          {blanks.length > 1 && (
            <div className={styles.pick}>
              <ChoiceField
                label={t('pick')}
                choices={blanks.map(({ id, name }) => ({ value: id, label: name }))}
                value={blank.id}
                onChange={(id) => id && setPicked(id)}
              />
            </div>
          )}
          <BlankDesigner
            key={blank.id}
            blank={blank}
            readOnly={station.readOnly}
            onRemoved={() => setPicked(undefined)}
            onGrid={() => onGrid(blank.id)}
          />
        </>
      ) : (
        <EmptyState title={t('empty.title')} sentence={t('empty.sentence')} action={add} />
      )}
    </Page>
  );
}
