import { IconCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';

/** Prints the certificate of the award under the hand, again where it was printed before. */
export function CertificateButton({ onPrint }: { readonly onPrint: () => void }) {
  const { t } = useTranslation('certificates');
  return (
    <div>
      <Button size="small" icon={IconCertificate} onPress={onPrint}>
        {t('printOne')}
      </Button>
    </div>
  );
}
