import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitPlace } from '#shared/api/units.ts';
import { Button } from '../../ui/button.tsx';
import { matchChoices } from '../../ui/choice/match-choices.ts';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { SearchBox } from '../../ui/filters/search-box.tsx';
import styles from './exchange.module.css';

type ScopeFieldProps = {
  readonly units: readonly UnitPlace[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
};

/** Which units a station is certified for; found by code or name, without accents. */
export function ScopeField({ units, chosen, onChange }: ScopeFieldProps) {
  const { t } = useTranslation('exchange');
  const [find, setFind] = useState('');
  const choices = units.map(({ id, code, name }) => ({ value: id, label: name, hint: code }));
  const pick = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className={styles.scope}>
      <legend>{t('certify.scope')}</legend>
      <div className={styles.scopeTools}>
        <SearchBox label={t('certify.find')} value={find} onChange={setFind} />
        <Button size="small" onPress={() => onChange(units.map(({ id }) => id))}>
          {t('certify.all')}
        </Button>
        <Button size="small" onPress={() => onChange([])}>
          {t('certify.none')}
        </Button>
        <output className={styles.soft}>{t('certify.scopeCount', { chosen: chosen.length, all: units.length })}</output>
      </div>
      <div className={styles.units}>
        {matchChoices(choices, find).map(({ value, label, hint }) => (
          <CheckField
            key={value}
            label={label}
            hint={hint}
            checked={chosen.includes(value)}
            onChange={(on) => pick(value, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}
