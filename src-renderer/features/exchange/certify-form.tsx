import { useTranslation } from 'react-i18next';
import type { RequestInfo } from '#shared/api/cards.ts';
import type { UnitPlace } from '#shared/api/units.ts';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import { typedYear } from './scope.ts';
import { ScopeField } from './scope-field.tsx';

type CertifyFormProps = {
  readonly request: RequestInfo;
  readonly units: readonly UnitPlace[];
  readonly scope: readonly string[];
  readonly onScope: (scope: readonly string[]) => void;
  /** As typed. */
  readonly year: string;
  readonly onYear: (year: string) => void;
};

/** Who asks, and what the certificate will cover. */
export function CertifyForm({ request, units, scope, onScope, year, onYear }: CertifyFormProps) {
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
