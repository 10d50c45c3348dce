import { useTranslation } from 'react-i18next';
import { fingerprintGroups, readTypedFingerprint } from '#shared/domain/cards/fingerprint-digits.ts';
import { TextField } from '../../ui/fields/text-field.tsx';

type FingerprintFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
};

/** The other side's digits, typed as they are heard or pasted; a group that cannot have been read so is named at once. */
export function FingerprintField({ label, value, onChange }: FingerprintFieldProps) {
  const { t } = useTranslation('trust');
  const { groups, misread, isWhole } = readTypedFingerprint(value);
  const hint = isWhole
    ? t('typed.whole')
    : t('typed.hint', { typed: groups.filter(({ length }) => length === 5).length, of: fingerprintGroups });
  const tooLong = groups.length > fingerprintGroups;
  return (
    <TextField
      label={label}
      hint={hint}
      error={
        tooLong
          ? t('typed.tooLong')
          : misread.length > 0
            ? t('typed.misread', { groups: misread.join(', ') })
            : undefined
      }
      value={value}
      // Letters are dropped, digits stand in groups as on paper.
      onChange={(text) => onChange(readTypedFingerprint(text).groups.join(' '))}
      inputMode="numeric"
      maxLength={80}
      autoFocus
    />
  );
}
