import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterheadVersion } from '#shared/api/stations.ts';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { localDay } from '../../ui/format-instant.ts';
import {
  checkLetterhead,
  draftOfLetterhead,
  type LetterheadDraft,
  LetterheadFields,
  letterheadFrom,
  suggestLetterhead,
} from '../stations/index.ts';

type LetterheadSectionProps = { readonly now: () => number };

/** The letterhead in use, and the next one with the day it begins. */
export function LetterheadSection({ now }: LetterheadSectionProps) {
  const { t } = useTranslation('settings');
  const words = useRefusalWords();
  const station = useQuery('station.status', {});
  const current = useQuery('letterhead.current', {});
  const ofUnit = station.status === 'ready' && station.value.phase === 'ready' && station.value.unit !== null;
  switch (current.status) {
    case 'loading':
      return <Loading label={t('letterhead.loading')} />;
    case 'refused':
      return <RefusalMessage {...words(current.why)} />;
    case 'ready':
      if (station.status === 'loading') return <Loading label={t('letterhead.loading')} />;
      return (
        <LetterheadForm
          key={JSON.stringify(current.value)}
          current={current.value}
          start={current.value ? draftOfLetterhead(current.value) : suggestLetterhead(ofUnit)}
          today={localDay(now()) as Day}
        />
      );
  }
}

type LetterheadFormProps = {
  readonly current: LetterheadVersion | null;
  readonly start: LetterheadDraft;
  readonly today: Day;
};

function LetterheadForm({ current, start, today }: LetterheadFormProps) {
  const { t } = useTranslation('settings');
  const words = useRefusalWords();
  const toasts = useToasts();
  const save = useCommand('letterhead.save');
  const [draft, setDraft] = useState(start);
  const [validFrom, setValidFrom] = useState<Day | ''>(today);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const problems = checkLetterhead(draft);

  const keep = async () => {
    setTried(true);
    setRefusal(undefined);
    if (validFrom === '' || Object.keys(problems).length > 0) return;
    const reply = await save.run(letterheadFrom(draft, validFrom));
    if (reply.ok) toasts.show({ text: t('letterhead.saved', { day: formatDay(validFrom) }) });
    else setRefusal(reply as Refusal);
  };
  return (
    <Form onSubmit={() => void keep()}>
      <p>{current ? t('letterhead.current', { day: formatDay(current.validFrom as Day) }) : t('letterhead.none')}</p>
      <LetterheadFields draft={draft} problems={tried ? problems : {}} onChange={setDraft} />
      <DayField
        label={t('letterhead.validFrom')}
        value={validFrom}
        onChange={setValidFrom}
        today={today}
        error={tried && validFrom === '' ? t('letterhead.validFromMissing') : undefined}
      />
      {refusal && <RefusalMessage {...words(refusal)} />}
      <div>
        <Button kind="primary" busy={save.running} onPress={() => void keep()}>
          {t('letterhead.save')}
        </Button>
      </div>
    </Form>
  );
}
