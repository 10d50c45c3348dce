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
