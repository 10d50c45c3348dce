/** What names one print of a paper. It is known before the paper is drawn, so that it can stand on it. */
export interface Stamp {
  /** ten digits */
  readonly code: string;
}

/** The same paper, named: today the code goes into the properties of its file. What it says is not changed by it. */
export const stamped = <Document extends { readonly title: string }>(
  document: Document,
  stamp: Stamp,
): Document & { readonly stamp: Stamp } => ({
  ...document,
  stamp,
});
