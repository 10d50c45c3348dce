import { ok } from '#shared/base/result.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { countChanges, findNamed, listChanges, readBundle } from './bundle-page.service.ts';

export const bundlePageQueries: Of<Queries, 'bundle'> = {
  'bundle.one': ({ bundle }, { read }) => ok(readBundle(read, bundle)),
  'bundle.named': ({ label }, { read }) => ok(findNamed(read, label)),
  'bundle.changes': (asked, { read }) => ok(listChanges(read, asked)),
  'bundle.count': ({ bundle, filter }, { read }) => ok(countChanges(read, bundle, filter)),
};
