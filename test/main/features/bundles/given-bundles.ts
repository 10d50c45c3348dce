import { bundlePageQueries } from '#main/features/bundles/index.ts';
import type { BundleFilter } from '#shared/api/bundle-page.ts';
import { type GivenStation, must } from '#support/exchange.ts';

/** The pages of the bundles of one station. */
export function pagesOf(at: GivenStation) {
  const reading = () => ({ read: at.register().read, today: at.host.ctx().today });
  return {
    one: (bundle: number) => must(bundlePageQueries['bundle.one']({ bundle }, reading())),
    named: (label: string) => must(bundlePageQueries['bundle.named']({ label }, reading())),
    count: (bundle: number, filter: BundleFilter = {}) =>
      must(bundlePageQueries['bundle.count']({ bundle, filter }, reading())),
    changes: (bundle: number, filter: BundleFilter = {}, offset = 0, limit = 200) =>
      must(bundlePageQueries['bundle.changes']({ bundle, filter, offset, limit }, reading())),
  };
}
