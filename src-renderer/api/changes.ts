import type { QueryClient } from '@tanstack/react-query';
import type { CallName } from '#shared/api/index.ts';

/** The first part of a call's name: 'awards.page' belongs to 'awards'. */
export type Feature = CallName extends infer N ? (N extends `${infer F}.${string}` ? F : never) : never;

export const featureOf = (name: CallName): Feature => name.slice(0, name.indexOf('.')) as Feature;

/** What a write of one feature makes stale besides the feature itself. Whatever is written, the status bar and marks may change. */
const touches: Partial<Record<Feature, readonly Feature[] | 'everything'>> = {
  people: 'everything',
  awardTypes: ['awards', 'bonus', 'lists', 'movements', 'statistics', 'reports', 'overview'],
  rules: ['bonus', 'awards', 'statistics', 'overview'],
  bonus: ['awards'],
  movements: ['awards', 'statistics', 'reports', 'overview'],
  units: 'everything',
  clusters: ['units', 'exchange', 'statistics', 'awards', 'reports', 'overview'],
  certificates: ['lists'],
  awards: [
    'certificates',
    'units',
    'lists',
    'bonus',
    'movements',
    'decisions',
    'people',
    'statistics',
    'reports',
    'overview',
  ],
  decisions: ['certificates', 'awards', 'lists', 'bonus', 'statistics', 'overview'],
  imports: 'everything',
  bundles: 'everything',
  sticks: 'everything',
  cards: ['exchange', 'trust'],
  enrolment: 'everything',
  trust: ['exchange'],
  rotation: ['exchange', 'trust'],
  station: 'everything',
  backups: 'everything',
  papers: ['printLog'],
  letterhead: ['certificates', 'lists', 'reports'],
  reports: ['lists'],
  records: 'everything',
  conflicts: 'everything',
  actions: 'everything',
};

const listeners = new Set<(touched: (feature: Feature) => boolean) => void>();

/** Calls back after every write with a test for the features it touched. Returns what stops listening. */
export function onChanged(listener: (touched: (feature: Feature) => boolean) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Everything on the screen that a write of this feature may have changed is read again. */
export function noteChange(client: QueryClient, written: Feature): void {
  const also = touches[written] ?? [];
  const touched = (feature: Feature): boolean =>
    also === 'everything' ||
    feature === written ||
    feature === 'station' ||
    feature === 'marks' ||
    also.includes(feature);
  void client.invalidateQueries({ predicate: ({ queryKey }) => touched(queryKey[0] as Feature) });
  for (const listener of listeners) listener(touched);
}

/** After something that no call of this page did, such as a nightly backup. */
export function noteAllChanged(client: QueryClient): void {
  void client.invalidateQueries();
  for (const listener of listeners) listener(() => true);
}
