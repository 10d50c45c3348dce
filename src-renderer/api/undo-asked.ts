type Listener = (tx: number) => void;

const listeners = new Set<Listener>();

/** A piece of the page asks to undo one action; whoever listens does it and says so. */
export function askUndo(tx: number): void {
  for (const listener of listeners) listener(tx);
}

/** Returns what stops listening. */
export function onUndoAsked(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
