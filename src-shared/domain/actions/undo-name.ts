/** A transaction by its place in history, the same at every station. */
export interface Dot {
  readonly site: string;
  readonly seq: number;
}

const NAMED = /^action\.undo ([0-9a-f-]{36})\.(\d{1,15})$/;

/** The action under which an undo is logged: it names what it undoes, so that nothing else has to be kept. */
export const undoActionName = ({ site, seq }: Dot): string => `action.undo ${site}.${seq}`;

/** What an action undid; undefined for one that is no undo. */
export function undoneBy(action: string): Dot | undefined {
  const [, site, seq] = NAMED.exec(action) ?? [];
  return site === undefined ? undefined : { site, seq: Number(seq) };
}

/** Bundles stand among the actions of a station under the negative of their place in its log of bundles. */
export const deedOfBundle = (bundle: number): number => -bundle;
export const bundleOfDeed = (deed: number): number | undefined => (deed < 0 ? -deed : undefined);

const NAMED_BUNDLE = /^bundle\.undo ([0-9a-f]{64})$/;

/** The action under which the undo of a bundle is logged; its file is known by its hash. */
export const undoBundleName = (sha256: string): string => `bundle.undo ${sha256}`;

/** The hash of the file whose taking an action undid; undefined for any other action. */
export const bundleUndoneBy = (action: string): string | undefined => NAMED_BUNDLE.exec(action)?.[1];
