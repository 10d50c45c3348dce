import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/feedback/banner.tsx';

/** Stands above every screen once damage was found, with the way to the backups. */
export function ReadOnlyNotice({ onBackups }: { readonly onBackups: () => void }) {
  const { t } = useTranslation('app');
  const button = (
    <Button size="small" onPress={onBackups}>
      {t('readOnly.action')}
    </Button>
  );
  return (
    <Banner kind="danger" title={t('readOnly.title')} action={button} flush>
      {t('readOnly.sentence')}
    </Banner>
  );
}
