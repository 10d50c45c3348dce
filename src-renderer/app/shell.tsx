import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { commandEntry, shownKeys } from '#shared/api/commands.ts';
import type { StationStatus } from '#shared/api/stations.ts';
import { ListViewsProvider, useKeptViews } from '../api/list-views.ts';
import { useNumbers } from '../api/use-numbers.ts';
import { useQuery } from '../api/use-query.ts';
import { AppFrame } from '../ui/shell/app-frame.tsx';
import { ListExportProvider } from '../ui/shell/list-layout.tsx';
import { type NavEntry, SideNav } from '../ui/shell/side-nav.tsx';
import { StatusBar } from '../ui/shell/status-bar.tsx';
import { TitleBar } from '../ui/shell/title-bar.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { FaultNotice } from './fault-notice.tsx';
import { ReadOnlyNotice } from './read-only-notice.tsx';
import type { Place, Route, ScreenId } from './routes.ts';
import { navGroups, navIcons, type ScreenProps, type Screens, type SheetProps, type Sheets } from './screens.ts';
import { backupFact, truthFacts } from './status-facts.tsx';
import { useAddAward } from './use-add-award.ts';
import { useCommands } from './use-commands.ts';
import { useFind } from './use-find.ts';
import { usePastedTable } from './use-pasted-table.ts';
import { type Go, usePlaces } from './use-places.ts';
import { useUndoKey } from './use-undo-key.ts';

export type ReadyStation = Extract<StationStatus, { phase: 'ready' }>;

type ShellProps = {
  readonly station: ReadyStation;
  /** Where it opens; the first screen of the navigation when nothing is said. */
  readonly start: Route | undefined;
  readonly screens: Screens;
  readonly sheets: Sheets;
  readonly notice?: ReactNode;
  readonly now: () => number;
  readonly report: (fault: unknown) => string;
};

/** The app once the station is set up: navigation, the open screen, and the sheet over it. */
export function Shell({ station, start, screens, sheets, notice, now, report }: ShellProps) {
  const { t } = useTranslation('app');
  const first = navGroups.flat().find((id) => screens[id]) ?? 'overview';
  const { here, go } = usePlaces(start ?? { screen: first });
  const covered = here.sheet !== undefined;
  const find = useFind(go, covered);
  const undo = useUndoKey(go, !covered && !station.readOnly);
  const { palette, openPalette } = useCommands({ go, screens, find, undo, covered, readOnly: station.readOnly });
  useAddAward(go, here.sheet === undefined && here.route.screen === 'awards' && !station.readOnly);
  usePastedTable(go, !covered && !station.readOnly);
  const exportList = useCallback(() => go.open({ sheet: 'exportList' }), [go]);
  const views = useKeptViews();
  const numbers = useNumbers();
  const bar = useQuery('station.bar', {});
  const truths = bar.status === 'ready' ? bar.value : undefined;
  const entry = (id: ScreenId): NavEntry<ScreenId> => ({ id, label: t(`nav.${id}`), icon: navIcons[id] });
  const groups = navGroups.map((ids) => ids.filter((id) => screens[id]).map(entry)).filter((ids) => ids.length > 0);
  const facts = truths && { t, truths, role: station.role, numbers, nowMs: now(), go };
  return (
    <AppFrame
      title={
        <TitleBar
          product={t('product')}
          unitName={station.unit?.name ?? station.name}
          {...(station.unit && { unitCode: station.unit.code })}
          stationWord={t(station.role === 'headquarters' ? 'station.headquarters' : 'station.unit')}
          search={{ label: t('search'), keys: shownKeys(commandEntry('palette').keys ?? ''), onOpen: openPalette }}
          person={{ text: station.actor, onOpen: () => go.to({ screen: 'settings' }) }}
        />
      }
      side={
        <SideNav
          label={t('nav.label')}
          groups={groups}
          current={here.route.screen}
          onGo={(id) => go.to({ screen: id })}
        />
      }
      status={facts && <StatusBar label={t('status.label')} facts={truthFacts(facts)} aside={[backupFact(facts)]} />}
      notice={
        <>
          {station.readOnly && <ReadOnlyNotice onBackups={() => go.to({ screen: 'settings', section: 'backups' })} />}
          {notice}
        </>
      }
    >
      <FaultBoundary
        report={report}
        place={JSON.stringify(here)}
        fallback={(reference, retry) => <FaultNotice reference={reference} onRetry={retry} />}
      >
        <ListExportProvider value={exportList}>
          {/* A list opens as it was left, or it would be read twice. */}
          {views && (
            <ListViewsProvider value={views}>
              <OpenPlace place={here} go={go} now={now} screens={screens} sheets={sheets} />
            </ListViewsProvider>
          )}
        </ListExportProvider>
        {palette}
      </FaultBoundary>
    </AppFrame>
  );
}

type OpenPlaceProps = {
  readonly place: Place;
  readonly go: Go;
  readonly now: () => number;
  readonly screens: Screens;
  readonly sheets: Sheets;
};

/** The screen stays alive under its sheet, so that closing the sheet finds it as it was left. */
function OpenPlace({ place: { route, sheet }, go, now, screens, sheets }: OpenPlaceProps) {
  // Each screen's part takes its own route only; that the two belong together is what `screens` is typed by.
  const OpenScreen = screens[route.screen] as ((props: ScreenProps) => ReactNode) | undefined;
  const OpenSheet = sheet && (sheets[sheet.sheet] as ((props: SheetProps) => ReactNode) | undefined);
  return (
    <>
      {/* Covered by a sheet it takes no key and is not read aloud. */}
      <div inert={OpenSheet !== undefined} style={{ display: 'contents' }}>
        {OpenScreen && <OpenScreen key={route.screen} route={route} go={go} now={now} />}
      </div>
      {OpenSheet && <OpenSheet sheet={sheet} onClose={go.back} go={go} now={now} />}
    </>
  );
}
