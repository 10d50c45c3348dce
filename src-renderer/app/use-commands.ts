import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import type { MenuCommand } from '../api/bridge.ts';
import type { Screens } from './screens.ts';
import { type CommandWays, useCommandWays, useMenuCommands } from './use-menu-commands.ts';
import { usePalette } from './use-palette.tsx';
import type { Go } from './use-places.ts';

type CommandParts = {
  readonly go: Go;
  readonly screens: Screens;
  readonly find: () => void;
  readonly undo: () => void;
  /** A sheet stands over the screen. */
  readonly covered: boolean;
  readonly readOnly: boolean;
};

/** These write, and are not offered where nothing may be written. */
const writing: readonly MenuCommand[] = ['addAward', 'import', 'undoAction', 'copyYear'];
const none: readonly MenuCommand[] = [];

/** One table of commands behind menu, palette and keys. */
export function useCommands(parts: CommandParts): { readonly palette: ReactNode; readonly openPalette: () => void } {
  const { go, screens, find, undo, covered, readOnly } = parts;
  // The palette runs what the table says, and the table opens the palette.
  const opens = useRef<() => void>(undefined);
  const openPalette = useCallback(() => opens.current?.(), []);
  const ways: CommandWays = useCommandWays(go, { search: find, palette: openPalette, undoAction: undo });
  const { open, palette } = usePalette({ go, screens, run: ways, without: readOnly ? writing : none, covered });
  opens.current = open;
  useMenuCommands(ways);
  useKeysKey(ways.shortcuts, covered);
  return { palette, openPalette };
}

/** A question mark that nobody is writing asks for the keys. */
function useKeysKey(tell: () => void, covered: boolean): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const writing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
      if (event.key !== '?' || writing || event.ctrlKey || event.altKey || event.defaultPrevented || covered) return;
      event.preventDefault();
      tell();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [tell, covered]);
}
