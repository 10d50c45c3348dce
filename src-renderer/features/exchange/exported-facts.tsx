import { useTranslation } from 'react-i18next';
import type { ExportedBundle } from '#shared/api/exchange.ts';
import { sizeText } from '../../ui/format-size.ts';
import { Facts } from '../../ui/shell/detail-pane.tsx';

/** What was written, with the sum by which any copy of it can be checked. */
export function ExportedFacts({ bundle }: { readonly bundle: ExportedBundle }) {
  const { t, i18n } = useTranslation('exchange');
  return (
    <Facts
      facts={[
        { label: t('send.fileName'), value: bundle.fileName },
        { label: t('send.size'), value: sizeText(bundle.sizeBytes, i18n.language) },
        { label: t('send.number'), value: bundle.number },
        { label: t('send.transactions'), value: bundle.transactions },
        { label: t('send.sha256'), value: bundle.sha256 },
      ]}
    />
  );
}
