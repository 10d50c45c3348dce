import { useState } from 'react';

const none: ReadonlySet<string> = new Set();

/** The rows that are selected in a list; another list begins without any, so that nothing out of sight is changed. */
export function useSelection(list: unknown) {
  const name = JSON.stringify(list);
  const [kept, setKept] = useState({ name, selected: none });
  const selected = kept.name === name ? kept.selected : none;
  return [selected, (next: ReadonlySet<string>) => setKept({ name, selected: next })] as const;
}
