export type StampShows = 'nothing' | 'code' | 'seal';

/** What names one print of a paper. It is known before the paper is drawn, so that it can stand on it. */
export interface Stamp {
  /** ten digits */
  readonly code: string;
  /** What of it is seen on the paper; `seal` keeps room for a signed code, drawn once the pages are counted. */
  readonly shows: StampShows;
}

/** The same paper, named: in the properties of its file, and beside the signature where it shows. What it says is not changed by it. */
export const stamped = <Document extends { readonly title: string }>(
  document: Document,
  stamp: Stamp,
): Document & { readonly stamp: Stamp } => ({
  ...document,
  stamp,
});
