import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../api/use-query.ts';
import { useRefusalWords } from '../../api/use-refusal-words.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loading } from '../../ui/feedback/empty-state.tsx';
import { RefusalMessage } from '../../ui/feedback/refusal-message.tsx';
import { Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { BundleList, type BundleWays } from './bundle-list.tsx';

type BundleScreenProps = BundleWays & {
  /** its place in the log, or its name in history */
  readonly bundle: number | string;
  readonly onBack: () => void;
  /** Prints a slip for it. */
  readonly receipt?: (bundle: number) => ReactNode;
};

/** One bundle: who, when, and everything it changed here. */
export function BundleScreen({ bundle, ...rest }: BundleScreenProps) {
  const label = typeof bundle === 'string' ? bundle : '';
  const named = useQuery('bundle.named', { label }, { enabled: label !== '' });
  if (typeof bundle === 'number') return <OneBundle {...rest} bundle={bundle} />;
  // One that the log does not name is shown as gone.
  return named.status === 'ready' ? <OneBundle {...rest} bundle={named.value ?? NONE} /> : null;
}

/** No bundle has it. */
const NONE = Number.MAX_SAFE_INTEGER;

type OneBundleProps = Omit<BundleScreenProps, 'bundle'> & { readonly bundle: number };

function OneBundle({ bundle, onBack, receipt, ...ways }: OneBundleProps) {
  const { t } = useTranslation('bundles');
  const words = useRefusalWords();
  const page = useQuery('bundle.one', { bundle }, { keepPrevious: true });
  const back = (
    <Button icon={IconArrowLeft} onPress={onBack}>
      {t('back')}
    </Button>
  );
  if (page.status === 'ready' && page.value)
    return (
      <BundleList
        bundle={bundle}
        page={page.value}
        back={
          <>
            {receipt?.(bundle)}
            {back}
          </>
        }
        {...ways}
      />
    );
  return (
    <Page head={<PageHead title={t('title')} actions={back} />}>
      {page.status === 'loading' && <Loading label={t('loading')} />}
      {page.status === 'refused' && <RefusalMessage {...words(page.why)} />}
      {page.status === 'ready' && <EmptyState title={t('gone')} sentence={t('goneSentence')} />}
    </Page>
  );
}
