import { useEffect, useMemo } from 'react';
import type { MenuCommand } from '../api/bridge.ts';
import type { Go } from './use-places.ts';

export type CommandWays = Readonly<Record<MenuCommand, () => void>>;

/** What each command does, whoever asks for it. */
export function useCommandWays(go: Go, parts: Pick<CommandWays, 'search' | 'palette' | 'undoAction'>): CommandWays {
  const { search, palette, undoAction } = parts;
  return useMemo(
    () => ({
      import: () => go.open({ sheet: 'import' }),
      print: () => go.open({ sheet: 'print' }),
      certificates: () => go.to({ screen: 'certificates' }),
      printLog: () => go.open({ sheet: 'printLog' }),
      checkPaper: () => go.open({ sheet: 'checkPaper' }),
      printBook: () => go.open({ sheet: 'book' }),
      exportList: () => go.open({ sheet: 'exportList' }),
      exportEverything: () => go.open({ sheet: 'exportEverything' }),
      exportBundle: () => go.open({ sheet: 'export' }),
      takeBundle: () => go.open({ sheet: 'take' }),
      backUp: () => go.to({ screen: 'settings', section: 'backups' }),
      about: () => go.to({ screen: 'settings', section: 'about' }),
      help: () => go.to({ screen: 'settings', section: 'help' }),
      shortcuts: () => go.open({ sheet: 'shortcuts' }),
      addAward: () => go.open({ sheet: 'award' }),
      copyYear: () => go.open({ sheet: 'copyYear' }),
      actions: () => go.open({ sheet: 'actions' }),
      search,
      palette,
      undoAction,
    }),
    [go, search, palette, undoAction],
  );
}

/** What the native menu asks for, done by the page. */
export function useMenuCommands(ways: CommandWays): void {
  useEffect(
    () =>
      window.soVang.on((event) => {
        if (event.kind === 'menu') ways[event.command]();
      }),
    [ways],
  );
}
