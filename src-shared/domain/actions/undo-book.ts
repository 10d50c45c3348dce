/** Which actions of a station were undone, and which undos were undone in their turn. */
export interface UndoBook {
  /** What an undo undid; undefined for an action that is no undo. */
  undoneOf(tx: number): number | undefined;
  /** An undo of it is in force: it was not itself undone. */
  isUndone(tx: number): boolean;
  /** The undo of it that is in force; undefined when there is none. */
  undoInForce(tx: number): number | undefined;
  /** The action at the bottom of a chain of undo and redo, and how many steps it lies below. */
  rootOf(tx: number): { readonly tx: number; readonly depth: number };
  /** Neither it nor what it undid is to be seen in the register any more. */
  isSpent(tx: number): boolean;
}

/** @param undos each undo with what it undid, which always came before it */
export function makeUndoBook(undos: readonly { readonly undo: number; readonly undone: number }[]): UndoBook {
  const undoneOf = new Map(undos.map(({ undo, undone }) => [undo, undone]));
  const undosOf = new Map<number, number[]>();
  for (const { undo, undone } of undos) undosOf.set(undone, [...(undosOf.get(undone) ?? []), undo]);
  const undoInForce = (tx: number): number | undefined => undosOf.get(tx)?.find((undo) => !isUndone(undo));
  const isUndone = (tx: number): boolean => undoInForce(tx) !== undefined;
  return {
    undoneOf: (tx) => undoneOf.get(tx),
    isUndone,
    undoInForce,
    rootOf: (tx) => {
      let root = tx;
      let depth = 0;
      for (let below = undoneOf.get(root); below !== undefined; below = undoneOf.get(root)) {
        root = below;
        depth += 1;
      }
      return { tx: root, depth };
    },
    isSpent: (tx) => isUndone(tx) || undoneOf.has(tx),
  };
}
