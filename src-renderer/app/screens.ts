import {
  IconAward,
  IconBook2,
  IconCertificate,
  IconChartBar,
  IconFileText,
  IconFlag,
  IconGitMerge,
  IconHome,
  IconListDetails,
  IconReportAnalytics,
  IconSettings,
  IconSitemap,
  IconTrash,
  IconUsb,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IconShape } from '../ui/icon.tsx';
import type { Route, ScreenId, Sheet } from './routes.ts';
import type { Go } from './use-places.ts';

/** What a screen is given by the shell: where it was opened, and the ways on. Time comes in here. */
export type ScreenProps<R extends Route = Route> = { readonly route: R; readonly go: Go; readonly now: () => number };

export type Screens = {
  readonly [S in ScreenId]?: (props: ScreenProps<Extract<Route, { screen: S }>>) => ReactNode;
};

export type SheetProps<S extends Sheet = Sheet> = {
  readonly sheet: S;
  readonly onClose: () => void;
  readonly go: Go;
  readonly now: () => number;
};

export type Sheets = {
  readonly [S in Sheet['sheet']]?: (props: SheetProps<Extract<Sheet, { sheet: S }>>) => ReactNode;
};

/** Groups of the side navigation from top to bottom; what has no screen yet is not shown. */
export const navGroups: readonly (readonly ScreenId[])[] = [
  ['overview', 'awards', 'people', 'units', 'clusters'],
  ['decisions', 'movements', 'book', 'certificates', 'statistics', 'reports'],
  ['catalogue', 'sync', 'conflicts', 'settings', 'trash'],
];

export const navIcons: Record<ScreenId, IconShape> = {
  overview: IconHome,
  awards: IconAward,
  people: IconUser,
  units: IconSitemap,
  clusters: IconUsersGroup,
  decisions: IconFileText,
  movements: IconFlag,
  book: IconBook2,
  certificates: IconCertificate,
  statistics: IconChartBar,
  reports: IconReportAnalytics,
  catalogue: IconListDetails,
  sync: IconUsb,
  conflicts: IconGitMerge,
  settings: IconSettings,
  trash: IconTrash,
};
