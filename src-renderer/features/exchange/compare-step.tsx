import { useTranslation } from 'react-i18next';
import type { CardInfo } from '#shared/api/cards.ts';
import { Facts } from '../../ui/shell/detail-pane.tsx';
import { FingerprintField } from './fingerprint-field.tsx';

type CompareStepProps = {
  readonly card: CardInfo;
  /** Where the digits come from. */
  readonly how: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
};

/** Whose card it says it is, and the digits that prove it: the card's own are not shown, so they can only be heard. */
export function CompareStep({ card, how, typed, onTyped }: CompareStepProps) {
  const { t } = useTranslation('exchange');
  return (
    <>
      <Facts
        facts={[
          { label: t('stationName'), value: card.name },
          { label: t('stationCode'), value: card.code },
        ]}
      />
      <p>{how}</p>
      <FingerprintField label={t('fingerprint')} value={typed} onChange={onTyped} />
    </>
  );
}
