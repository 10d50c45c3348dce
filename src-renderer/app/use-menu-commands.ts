import { useEffect } from 'react';
import type { MenuCommand } from '../api/bridge.ts';
import type { Go } from './use-places.ts';

/** What the native menu asks for, done by the page. */
export function useMenuCommands(go: Go, find: () => void, undo: () => void): void {
  useEffect(() => {
    const run: Record<MenuCommand, () => void> = {
      import: () => go.open({ sheet: 'import' }),
      print: () => go.open({ sheet: 'print' }),
      printBook: () => go.open({ sheet: 'book' }),
      exportList: () => go.open({ sheet: 'exportList' }),
      exportEverything: () => go.open({ sheet: 'exportEverything' }),
      exportBundle: () => go.open({ sheet: 'export' }),
      takeBundle: () => go.to({ screen: 'sync' }),
      backUp: () => go.to({ screen: 'settings', section: 'backups' }),
      about: () => go.to({ screen: 'settings', section: 'about' }),
      help: () => go.to({ screen: 'settings', section: 'help' }),
      search: find,
      palette: find,
      undoAction: undo,
      copyYear: () => go.open({ sheet: 'copyYear' }),
      actions: () => go.open({ sheet: 'actions' }),
    };
    return window.soVang.on((event) => {
      if (event.kind === 'menu') run[event.command]();
    });
  }, [go, find, undo]);
}
