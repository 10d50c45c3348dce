import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { ToastsProvider } from '../ui/feedback/toasts.tsx';
import { UiTextsProvider } from '../ui/texts.ts';
import { cssVariablesResolver, theme } from './theme.ts';
import { uiTexts } from './ui-texts.ts';

export const colorSchemeManager = localStorageColorSchemeManager({ key: 'so-vang.scheme' });

type ProvidersProps = {
  readonly i18n: i18n;
  readonly client: QueryClient;
  /** `test` draws floating parts at once and in place. */
  readonly env?: 'default' | 'test';
  readonly children: ReactNode;
};

/** All that every screen stands on. Light or dark follows the system until the person chooses. */
export function Providers({ i18n, client, env = 'default', children }: ProvidersProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <QueryClientProvider client={client}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          colorSchemeManager={colorSchemeManager}
          defaultColorScheme="auto"
          env={env}
        >
          <PieceTexts>
            <ToastsProvider>{children}</ToastsProvider>
          </PieceTexts>
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}

function PieceTexts({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation('ui');
  const texts = useMemo(() => uiTexts(t, i18n.language), [t, i18n.language]);
  return <UiTextsProvider value={texts}>{children}</UiTextsProvider>;
}
