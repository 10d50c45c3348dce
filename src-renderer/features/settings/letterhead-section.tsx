import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterheadVersion } from '#shared/api/stations.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { localDay } from '../../ui/format-instant.ts';
import { draftOfLetterhead, suggestLetterhead } from '../stations/index.ts';
import { LetterheadForm } from './letterhead-form.tsx';
import { inForce, LetterheadVersions } from './letterhead-versions.tsx';
import styles from './settings.module.css';

type LetterheadSectionProps = { readonly now: () => number };

/** Every letterhead with the day it begins; one of them, or the next, is open for writing. */
export function LetterheadSection({ now }: LetterheadSectionProps) {
  const { t } = useTranslation('settings');
  const words = useRefusalWords();
  const station = useQuery('station.status', {});
  const list = useQuery('letterhead.list', {});
  const ofUnit = station.status === 'ready' && station.value.phase === 'ready' && station.value.unit !== null;
  switch (list.status) {
    case 'loading':
      return <Loading label={t('letterhead.loading')} />;
    case 'refused':
      return <RefusalMessage {...words(list.why)} />;
    case 'ready':
      if (station.status === 'loading') return <Loading label={t('letterhead.loading')} />;
      return (
        <Letterheads
          key={JSON.stringify(list.value)}
          versions={list.value}
          ofUnit={ofUnit}
          today={localDay(now()) as Day}
        />
      );
  }
}

type LetterheadsProps = {
  readonly versions: readonly LetterheadVersion[];
  readonly ofUnit: boolean;
  readonly today: Day;
};

function Letterheads({ versions, ofUnit, today }: LetterheadsProps) {
  const { t } = useTranslation('settings');
  const current = inForce(versions, today);
  // A day: that version is corrected. Otherwise the next one is written, starting from the one in use.
  const [opened, open] = useState<string>();
  const edited = versions.find(({ validFrom }) => validFrom === opened);
  const start = edited ?? current;
  return (
    <div className={styles.stack}>
      <p>{current ? t('letterhead.current', { day: formatDay(current.validFrom as Day) }) : t('letterhead.none')}</p>
      {versions.length > 0 && (
        <LetterheadVersions versions={versions} today={today} opened={opened} onOpen={(day) => open(day)} />
      )}
      {edited && (
        <div>
          <p>{t('letterhead.editing', { day: formatDay(edited.validFrom as Day) })}</p>
          <Button onPress={() => open(undefined)}>{t('letterhead.add')}</Button>
        </div>
      )}
      <LetterheadForm
        key={opened ?? ''}
        start={start ? draftOfLetterhead(start) : suggestLetterhead(ofUnit)}
        from={(edited?.validFrom ?? today) as Day}
        fixed={edited !== undefined}
        taken={versions.map(({ validFrom }) => validFrom)}
        today={today}
      />
    </div>
  );
}
