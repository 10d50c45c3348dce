import { useEffect } from 'react';
import type { MenuCommand } from '../api/bridge.ts';
import type { Go } from './use-places.ts';

/** What the native menu asks for, done by the page. */
export function useMenuCommands(go: Go, onSearch: (() => void) | undefined): void {
  useEffect(() => {
    const run: Partial<Record<MenuCommand, () => void>> = {
      import: () => go.open({ sheet: 'import' }),
      print: () => go.open({ sheet: 'print' }),
      exportBundle: () => go.open({ sheet: 'export' }),
      takeBundle: () => go.to({ screen: 'sync' }),
      backUp: () => go.to({ screen: 'settings', section: 'backups' }),
      about: () => go.to({ screen: 'settings', section: 'about' }),
      help: () => go.to({ screen: 'settings', section: 'help' }),
      ...(onSearch && { search: onSearch, palette: onSearch }),
    };
    return window.soVang.on((event) => {
      if (event.kind === 'menu') run[event.command]?.();
    });
  }, [go, onSearch]);
}
