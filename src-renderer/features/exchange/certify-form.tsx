import { useTranslation } from 'react-i18next';
import type { RequestInfo } from '#shared/api/cards.ts';
import type { UnitRow } from '#shared/api/units.ts';
import { CheckField } from '../../ui/fields/radio-cards.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import { Fingerprint } from './fingerprint.tsx';
import { typedYear } from './scope.ts';
import { ScopeField } from './scope-field.tsx';

type CertifyFormProps = {
  readonly request: RequestInfo;
  readonly compared: boolean;
  readonly onCompared: (compared: boolean) => void;
  readonly units: readonly UnitRow[];
  readonly scope: readonly string[];
  readonly onScope: (scope: readonly string[]) => void;
  /** As typed. */
  readonly year: string;
  readonly onYear: (year: string) => void;
};

/** Who asks, the digits to compare, and what the certificate will cover. */
export function CertifyForm({ request, compared, onCompared, units, scope, onScope, year, onYear }: CertifyFormProps) {
  const { t } = useTranslation('exchange');
  return (
    <>
      <Facts
        facts={[
          { label: t('stationName'), value: request.name },
          { label: t('stationCode'), value: request.code },
          { label: t('certify.unit'), value: request.unitName || t('certify.noUnit') },
        ]}
      />
      <p>{t('certify.compare')}</p>
      <Fingerprint label={t('fingerprint')} digits={request.fingerprint} />
      <CheckField label={t('compared')} checked={compared} onChange={onCompared} />
      <ScopeField units={units} chosen={scope} onChange={onScope} />
      <TextField
        label={t('certify.year')}
        hint={t('certify.yearHint')}
        error={typedYear(year) === undefined ? t('certify.yearWrong') : undefined}
        value={year}
        onChange={onYear}
        inputMode="numeric"
        maxLength={4}
        short
      />
    </>
  );
}
