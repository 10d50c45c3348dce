import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { commandEntry, commands, type MenuCommand, shownKeys } from '#shared/api/commands.ts';
import { CommandPalette } from './palette/command-palette.tsx';
import type { Entry } from './palette/palette-entries.ts';
import { navGroups, type Screens } from './screens.ts';
import type { Go } from './use-places.ts';

/** How many are remembered; the palette offers the newest of them. */
const MOST_REMEMBERED = 20;

type PaletteParts = {
  readonly go: Go;
  readonly screens: Screens;
  readonly run: Readonly<Record<MenuCommand, () => void>>;
  /** What makes no sense now, e.g. writing while nothing may be written. */
  readonly without: readonly MenuCommand[];
  /** A sheet stands over the screen: then nothing else is opened, lest its work be lost. */
  readonly covered: boolean;
};

/**
 * Ctrl+K opens the palette. What was used is remembered until the window closes and no longer: names do not belong into
 * a store beside the register.
 * @returns what opens it, and the palette while it is open
 */
export function usePalette(parts: PaletteParts): { readonly open: () => void; readonly palette: ReactNode } {
  const { go, screens, run, without, covered } = parts;
  const { t } = useTranslation(['commands', 'desk', 'app']);
  const [shown, setShown] = useState(false);
  const recent = useRef<readonly Entry[]>([]);
  const open = useCallback(() => setShown(!covered), [covered]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
  if (!shown) return { open, palette: null };
  const entries: readonly Entry[] = [
    ...navGroups
      .flat()
      .filter((id) => screens[id])
      .map((id) => ({
        id: `screen ${id}`,
        group: 'screens' as const,
        label: t(`app:nav.${id}`),
        run: () => go.to({ screen: id }),
      })),
    ...commands
      .filter(({ id }) => id !== 'palette' && !without.includes(id))
      .map(({ id }) => {
        const { keys, label: name } = commandEntry(id);
        const label = t(`desk:menu.${name}`);
        return {
          id: `command ${id}`,
          group: 'commands' as const,
          label,
          run: run[id],
          ...(keys && { keys: shownKeys(keys) }),
        };
      }),
  ];
  const onRun = (entry: Entry) => {
    recent.current = [entry, ...recent.current.filter(({ id }) => id !== entry.id)].slice(0, MOST_REMEMBERED);
    setShown(false);
    entry.run();
  };
  return {
    open,
    palette: (
      <CommandPalette entries={entries} recent={recent.current} go={go} onRun={onRun} onClose={() => setShown(false)} />
    ),
  };
}
