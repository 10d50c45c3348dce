import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StationStatus, StationUnit } from '#shared/api/stations.ts';
import { assertNever } from '#shared/base/never.ts';
import { noteAllChanged, noteChange } from '../api/changes.ts';
import { useQuery } from '../api/use-query.ts';
import { PassphraseProvider } from '../features/stations/index.ts';
import { LongWait } from '../ui/feedback/empty-state.tsx';
import { AppFrame } from '../ui/shell/app-frame.tsx';
import { TitleBar } from '../ui/shell/title-bar.tsx';
import { ClosedRegister } from './closed-register.tsx';
import type { Route } from './routes.ts';
import type { Screens, Sheets } from './screens.ts';
import { Shell } from './shell.tsx';

export type FirstRunProps = {
  readonly units: readonly StationUnit[];
  readonly now: () => number;
  /** The set-up is over: the register opens there, or at its start. */
  readonly onDone: (start?: Route) => void;
};

export type Wiring = {
  readonly screens: Screens;
  readonly sheets: Sheets;
  /** Stands above every screen; draws nothing when there is nothing to say. */
  readonly notice?: () => ReactNode;
  /** The sheet of the first run, under a title bar that stands alone. */
  readonly firstRun?: (props: FirstRunProps) => ReactNode;
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
  const client = useQueryClient();
  const station = useQuery('station.status', {});
  useEffect(
    () =>
      window.soVang.on(({ kind }) => {
        if (kind === 'host') noteAllChanged(client);
        else if (kind === 'sharedFolder') noteChange(client, 'sharedFolder');
      }),
    [client],
  );
  useEffect(() => {
    document.documentElement.lang = i18n.language;
  }, [i18n.language]);
  const firstRun = useFirstRun(station.status === 'ready' ? station.value : undefined);
  const title = <TitleBar product={t('product')} />;
  const { screens, sheets, notice: Notice, firstRun: FirstRun } = wiring;
  if (firstRun.open) {
    const { units, end } = firstRun.open;
    return <AppFrame title={title}>{FirstRun && <FirstRun units={units} now={now} onDone={end} />}</AppFrame>;
  }
  switch (station.status) {
    case 'loading':
      return (
        <AppFrame title={title}>
          <LongWait title={t('opening.title')} sentence={t('opening.sentence')} />
        </AppFrame>
      );
    case 'refused':
      return (
        <AppFrame title={title}>
          <ClosedRegister why={station.why} />
        </AppFrame>
      );
    case 'ready':
      if (station.value.phase === 'new') return <AppFrame title={title}>{null}</AppFrame>;
      return (
        <PassphraseProvider>
          <Shell
            station={station.value}
            start={firstRun.start}
            screens={screens}
            sheets={sheets}
            notice={Notice && <Notice />}
            now={now}
            report={report}
          />
        </PassphraseProvider>
      );
    default:
      return assertNever(station);
  }
}

type Beginning = { readonly units: readonly StationUnit[] } | { readonly start: Route | undefined };

/** The first run goes on after the station was made, until it says itself that it is over. */
function useFirstRun(status: StationStatus | undefined) {
  const [beginning, begin] = useState<Beginning>();
  if (status?.phase === 'new' && !beginning) begin({ units: status.units });
  const end = (start?: Route) => begin({ start });
  return beginning && 'units' in beginning
    ? { open: { units: beginning.units, end }, start: undefined }
    : { open: undefined, start: beginning?.start };
}
