import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ExchangeSheet } from './exchange-sheet.tsx';

type ReceiptButtonProps = {
  /** Places in the log of bundles; nothing is drawn for none. */
  readonly bundles: readonly number[];
};

/** The most that one slip holds. */
const MOST = 50;

/** A slip for the folder of the office: from whom, to whom, which bundles, how many records, confirmed up to where. */
export function ReceiptButton({ bundles }: ReceiptButtonProps) {
  const { t } = useTranslation('sticks');
  const [open, setOpen] = useState(false);
  if (bundles.length === 0) return null;
  return (
    <>
      <Button icon={IconPrinter} onPress={() => setOpen(true)}>
        {t('paper.printReceipt')}
      </Button>
      {open && (
        <ExchangeSheet
          choice={{ kind: 'receipt', bundles: bundles.slice(0, MOST) }}
          fileName={t('paper.receiptFile', { numbers: bundles.slice(0, MOST).join('-') })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
