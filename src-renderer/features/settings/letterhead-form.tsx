import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, formatDay } from '#shared/base/local-date.ts';
import type { Refusal } from '#shared/errors.ts';
import { useCommand } from '../../api/use-command.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { useToasts } from '../../ui/feedback/toasts.tsx';
import { DayField } from '../../ui/fields/day-field.tsx';
import { Form } from '../../ui/fields/field.tsx';
import { checkLetterhead, type LetterheadDraft, LetterheadFields, letterheadFrom } from '../stations/index.ts';

type LetterheadFormProps = {
  readonly start: LetterheadDraft;
  /** The first day it is in force. */
  readonly from: Day;
  /** A letterhead that is being corrected keeps its day. */
  readonly fixed: boolean;
  /** Days from which there is one. */
  readonly taken: readonly string[];
  readonly today: Day;
};

/** One letterhead as it is written. */
export function LetterheadForm({ start, from, fixed, taken, today }: LetterheadFormProps) {
  const { t } = useTranslation('settings');
  const words = useRefusalWords();
  const toasts = useToasts();
  const save = useCommand('letterhead.save');
  const [draft, setDraft] = useState(start);
  const [validFrom, setValidFrom] = useState<Day | ''>(from);
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
      <LetterheadFields draft={draft} problems={tried ? problems : {}} onChange={setDraft} />
      {!fixed && (
        <DayField
          label={t('letterhead.validFrom')}
          value={validFrom}
          onChange={setValidFrom}
          today={today}
          hint={taken.includes(validFrom) ? t('letterhead.replaces') : undefined}
          error={tried && validFrom === '' ? t('letterhead.validFromMissing') : undefined}
        />
      )}
      {refusal && <RefusalMessage {...words(refusal)} />}
      <div>
        <Button kind="primary" busy={save.running} onPress={() => void keep()}>
          {t('letterhead.save')}
        </Button>
      </div>
    </Form>
  );
}
