import type { Todo } from '../features/overview/index.ts';
import type { Go } from './use-places.ts';

/** Where each thing that waits is done. */
export const todoWays: Readonly<Record<Todo['what'], (go: Go) => void>> = {
  restore: (go) => go.to({ screen: 'settings', section: 'backups' }),
  import: (go) => go.open({ sheet: 'import' }),
  takeBundle: (go) => go.open({ sheet: 'take' }),
  letterhead: (go) => go.to({ screen: 'settings', section: 'letterhead' }),
  cards: (go) => go.to({ screen: 'sync' }),
  export: (go) => go.open({ sheet: 'export' }),
  proposedUnits: (go) => go.to({ screen: 'units' }),
  giveNumbers: (go) => go.to({ screen: 'decisions' }),
  twinDecisions: (go) => go.to({ screen: 'decisions' }),
  conflicts: (go) => go.to({ screen: 'conflicts' }),
  lateStations: (go) => go.to({ screen: 'sync' }),
  sharedFiles: (go) => go.open({ sheet: 'take', from: 'shared' }),
  refused: (go) => go.to({ screen: 'conflicts', tab: 'refused' }),
  backUp: (go) => go.to({ screen: 'settings', section: 'backups' }),
};
