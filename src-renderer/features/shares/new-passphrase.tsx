import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { passphraseMinLength } from '#shared/domain/stations.ts';
import { PassphraseField } from '../../ui/fields/passphrase-field.tsx';

/** A passphrase typed twice. */
export function useNewPassphrase() {
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const length = [...passphrase.normalize('NFC')].length;
  const isGood = length >= passphraseMinLength && passphrase.normalize('NFC') === again.normalize('NFC');
  return { passphrase, again, setPassphrase, setAgain, isGood };
}

/** Says what is missing once something was typed. */
export function NewPassphrase({ made }: { readonly made: ReturnType<typeof useNewPassphrase> }) {
  const { t } = useTranslation('shares');
  const differs = made.again !== '' && made.again.normalize('NFC') !== made.passphrase.normalize('NFC');
  return (
    <>
      <PassphraseField
        label={t('passphrase.fresh')}
        hint={t('passphrase.hint', { min: passphraseMinLength })}
        value={made.passphrase}
        onChange={made.setPassphrase}
        fresh
      />
      <PassphraseField
        label={t('passphrase.again')}
        value={made.again}
        onChange={made.setAgain}
        error={differs ? t('passphrase.differs') : undefined}
        fresh
      />
    </>
  );
}
