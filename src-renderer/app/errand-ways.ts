import type { Errand } from '../features/guide/index.ts';
import type { Go } from './use-places.ts';

/** Where each errand of the guide is done. */
export const errandWays: Readonly<Record<Errand, (go: Go) => void>> = {
  importList: (go) => go.open({ sheet: 'import' }),
  addPerson: (go) => go.to({ screen: 'people' }),
  addAward: (go) => go.to({ screen: 'awards' }),
  correct: (go) => go.to({ screen: 'awards' }),
  find: (go) => go.to({ screen: 'awards', find: true }),
  printList: (go) => go.open({ sheet: 'print' }),
  book: (go) => go.to({ screen: 'book' }),
  units: (go) => go.to({ screen: 'units' }),
  duplicates: (go) => go.to({ screen: 'people' }),
  exchange: (go) => go.to({ screen: 'sync' }),
};
