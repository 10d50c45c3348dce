import type { OpenedBundle } from '../../platform/bundles/bundle-types.ts';
import type { Sender } from './authority.repo.ts';

/** What came beside the stream of one bundle, and from whom. */
export interface BesideInput {
  readonly bundle: OpenedBundle;
  readonly sender: Sender;
  readonly label: string;
  readonly now: number;
  /** the site under which this station writes: nobody else can know more of it */
  readonly ownSite: number;
  /** UUID of the site under which the sender writes */
  readonly present: string;
  siteOf(site: string): number | undefined;
}
