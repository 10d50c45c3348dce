import { useTranslation } from 'react-i18next';
import { type Certainty, certainties } from '#shared/domain/catalogue/award-types.ts';
import { StateWord } from '../../ui/feedback/state-word.tsx';
import { ChoiceField } from '../../ui/fields/choice-field.tsx';
import { certaintyKeys, certaintyTones } from './catalogue-words.ts';

/** How sure the catalogue is of something, in words; nothing where nobody said. */
export function CertaintyWord({ certainty }: { readonly certainty: Certainty }) {
  const { t } = useTranslation('catalogue');
  if (certainty === '') return null;
  return <StateWord tone={certaintyTones[certainty]} word={t(`certainty.${certaintyKeys[certainty]}`)} />;
}

type CertaintyFieldProps = {
  readonly value: Certainty;
  readonly onChange: (value: Certainty) => void;
};

export function CertaintyField({ value, onChange }: CertaintyFieldProps) {
  const { t } = useTranslation('catalogue');
  return (
    <ChoiceField
      label={t('field.certainty')}
      choices={certainties.map((one) => ({ value: one, label: t(`certainty.${certaintyKeys[one]}`) }))}
      value={value}
      onChange={(chosen) => onChange(certainties.find((one) => one === chosen) ?? value)}
    />
  );
}
