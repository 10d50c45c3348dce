import { useTranslation } from 'react-i18next';
import type { Refusal } from '#shared/errors.ts';
import { useRefusalWords } from '../api/use-refusal-words.ts';
import { Banner } from '../ui/feedback/banner.tsx';
import { Page } from '../ui/shell/page.tsx';
import { PageHead } from '../ui/shell/page-head.tsx';

/** The whole page when nothing can be answered: a register from a newer program, or one that another program holds. */
export function ClosedRegister({ why }: { readonly why: Refusal }) {
  const { t } = useTranslation('app');
  const { sentence, code } = useRefusalWords()(why);
  return (
    <Page head={<PageHead title={t('closed.title')} />} narrow>
      <Banner kind="danger" title={sentence}>
        <p>{t('closed.untouched')}</p>
        <small>{code}</small>
      </Banner>
    </Page>
  );
}
