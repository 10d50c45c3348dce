import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/feedback/banner.tsx';
import { Page } from '../ui/shell/page.tsx';
import { PageHead } from '../ui/shell/page-head.tsx';

type FaultNoticeProps = { readonly reference: string; readonly onRetry: () => void };

/** What a person sees when a screen broke: that nothing saved is lost, a reference, and a way on. */
export function FaultNotice({ reference, onRetry }: FaultNoticeProps) {
  const { t } = useTranslation('app');
  const retry = <Button onPress={onRetry}>{t('fault.retry')}</Button>;
  return (
    <Page head={<PageHead title={t('fault.title')} />} narrow>
      <Banner kind="danger" action={retry}>
        {t('fault.sentence')} <b>{reference}</b>
      </Banner>
    </Page>
  );
}
