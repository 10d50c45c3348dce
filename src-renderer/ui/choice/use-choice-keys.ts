import { type KeyboardEvent, useState } from 'react';
import { MOST_CHOICES_SHOWN } from './choice-list.tsx';
import type { Choice } from './match-choices.ts';

type ChoiceKeys = {
  readonly lit: number;
  readonly light: (index: number) => void;
  /** True when the key was one of the list's and is dealt with. */
  readonly onKey: (event: KeyboardEvent) => boolean;
};

/** Arrow keys and Enter over a list of choices whose field keeps the focus. */
export function useChoiceKeys(matches: readonly Choice[], onPick: (choice: Choice) => void): ChoiceKeys {
  const [wanted, light] = useState(0);
  const last = Math.min(matches.length, MOST_CHOICES_SHOWN) - 1;
  const lit = Math.min(wanted, last);
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
  const onKey = (event: KeyboardEvent): boolean => {
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      light(Math.max(0, Math.min(last, lit + step)));
      return true;
    }
    const choice = matches[lit];
    if (event.key !== 'Enter' || !choice) return false;
    event.preventDefault();
    onPick(choice);
    return true;
  };
  return { lit, light, onKey };
}
