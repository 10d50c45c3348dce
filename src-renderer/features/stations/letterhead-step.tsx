import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { Form } from '../../ui/fields/field.tsx';
import type { LetterheadDraft, LetterheadProblems } from './letterhead-draft.ts';
import { LetterheadFields } from './letterhead-fields.tsx';

type LetterheadStepProps = {
  readonly draft: LetterheadDraft;
  readonly problems: LetterheadProblems;
  readonly refusal: Refusal | undefined;
  readonly onChange: (draft: LetterheadDraft) => void;
  readonly onSubmit: () => void;
};

/** Second step: what stands above and below every printed list. */
export function LetterheadStep({ draft, problems, refusal, onChange, onSubmit }: LetterheadStepProps) {
  const { t } = useTranslation('stations');
  const words = useRefusalWords();
  return (
    <Form onSubmit={onSubmit}>
      <p>{t('firstRun.letterheadWhy')}</p>
      {refusal && <RefusalMessage {...words(refusal)} />}
      <LetterheadFields draft={draft} problems={problems} onChange={onChange} />
    </Form>
  );
}
