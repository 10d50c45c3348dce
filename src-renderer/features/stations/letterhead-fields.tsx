import { useTranslation } from 'react-i18next';
import { FieldRow } from '../../ui/fields/field.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import type { LetterheadDraft, LetterheadProblems } from './letterhead-draft.ts';

/** As many signs as a line of the letterhead may have. */
const LONGEST = 400;

type LetterheadFieldsProps = {
  readonly draft: LetterheadDraft;
  readonly problems: LetterheadProblems;
  readonly onChange: (draft: LetterheadDraft) => void;
};

/** The fields of a letterhead in the order in which they stand on paper. */
export function LetterheadFields({ draft, problems, onChange }: LetterheadFieldsProps) {
  const { t } = useTranslation('stations');
  const field = (name: keyof LetterheadDraft) => {
    const problem = problems[name];
    return {
      label: t(`letterhead.${name}`),
      value: draft[name],
      maxLength: LONGEST,
      error: problem && t(`problem.${problem}`),
      onChange: (value: string) => onChange({ ...draft, [name]: value }),
    };
  };
  return (
    <>
      <FieldRow>
        <TextField {...field('parentBody')} optional />
        <TextField {...field('issuingBody')} />
      </FieldRow>
      <TextField {...field('place')} hint={t('letterhead.placeHint')} short />
      <FieldRow>
        <TextField {...field('authority')} hint={t('letterhead.authorityHint')} lines={2} optional />
        <TextField {...field('signerTitle')} hint={t('letterhead.signerTitleHint')} />
      </FieldRow>
      <FieldRow>
        <TextField {...field('signerRank')} hint={t('letterhead.signerRankHint')} optional />
        <TextField {...field('signerName')} />
      </FieldRow>
      <TextField
        {...field('recipients')}
        maxLength={20 * LONGEST}
        hint={t('letterhead.recipientsHint')}
        lines={3}
        optional
      />
    </>
  );
}
