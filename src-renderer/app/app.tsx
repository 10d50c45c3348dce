import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#shared/base/never.ts';
import { noteAllChanged } from '../api/changes.ts';
import { useQuery } from '../api/use-query.ts';
import { useRefusalWords } from '../api/use-refusal-words.ts';
import { RefusalMessage } from '../ui/feedback/refusal-message.tsx';
import { AppFrame } from '../ui/shell/app-frame.tsx';
import { Page } from '../ui/shell/page.tsx';
import { TitleBar } from '../ui/shell/title-bar.tsx';
import type { Screens, Sheets } from './screens.ts';
import { Shell } from './shell.tsx';

export type Wiring = {
  readonly screens: Screens;
  readonly sheets: Sheets;
  /** The sheet of the first run, under a title bar that stands alone. */
  readonly firstRun?: (props: { readonly now: () => number }) => ReactNode;
  /** Banners of the whole station. */
  readonly notice?: () => ReactNode;
};

type AppProps = {
  readonly wiring: Wiring;
  /** Instant in ms; the one clock of the page. */
  readonly now: () => number;
  readonly report: (fault: unknown) => string;
};

/** Asks what this station is, and shows the first run or the shell. */
export function App({ wiring, now, report }: AppProps) {
  const { t, i18n } = useTranslation('app');
  const words = useRefusalWords();
  const client = useQueryClient();
  const station = useQuery('station.status', {});
  useEffect(() => window.soVang.on((event) => event.kind === 'host' && noteAllChanged(client)), [client]);
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  const title = <TitleBar product={t('product')} />;
  switch (station.status) {
    case 'loading':
      return <AppFrame title={title}>{null}</AppFrame>;
    case 'refused':
      return (
        <AppFrame title={title}>
          <Page head={null}>
            <RefusalMessage {...words(station.why)} />
          </Page>
        </AppFrame>
      );
    case 'ready': {
      const { screens, sheets, firstRun: FirstRun, notice: Notice } = wiring;
      if (station.value.phase === 'new') return <AppFrame title={title}>{FirstRun && <FirstRun now={now} />}</AppFrame>;
      return (
        <Shell
          station={station.value}
          screens={screens}
          sheets={sheets}
          now={now}
          report={report}
          notice={Notice && <Notice />}
        />
      );
    }
    default:
      return assertNever(station);
  }
}
