/** Where a key works: in the whole window, on a list, in a cell, or on a sheet. */
export const keyPlaces = ['window', 'list', 'cell', 'sheet'] as const;
export type KeyPlace = (typeof keyPlaces)[number];

interface KeyEntry {
  readonly id: string;
  readonly place: KeyPlace;
  /** As Electron writes them, except for keys that only a page knows. */
  readonly keys: string;
}

interface CommandEntry {
  readonly id: string;
  /** `menu.<label>` of desk.json */
  readonly label: string;
  readonly keys?: string;
  /** The native menu listens for the keys; else the page does, because they have a meaning in a text field too. */
  readonly heardByMenu?: true;
}

/** What menu and palette can ask for, in one table. */
export const commands = [
  { id: 'palette', label: 'palette', keys: 'Ctrl+K' },
  { id: 'search', label: 'search', keys: 'Ctrl+F', heardByMenu: true },
  { id: 'addAward', label: 'addAward', keys: 'Ctrl+N' },
  { id: 'import', label: 'import', keys: 'Ctrl+I', heardByMenu: true },
  { id: 'exportList', label: 'exportList', keys: 'Ctrl+E', heardByMenu: true },
  { id: 'print', label: 'printList', keys: 'Ctrl+P', heardByMenu: true },
  { id: 'printBook', label: 'printBook' },
  { id: 'certificates', label: 'certificates' },
  { id: 'printLog', label: 'printLog' },
  { id: 'checkPaper', label: 'checkPaper' },
  { id: 'undoAction', label: 'undoAction', keys: 'Ctrl+Z' },
  { id: 'actions', label: 'actions' },
  { id: 'copyYear', label: 'copyYear' },
  { id: 'takeBundle', label: 'takeBundle' },
  { id: 'exportBundle', label: 'exportBundle', keys: 'Ctrl+G', heardByMenu: true },
  { id: 'exportEverything', label: 'exportEverything' },
  { id: 'backUp', label: 'backUp' },
  { id: 'help', label: 'guide', keys: 'F1', heardByMenu: true },
  { id: 'shortcuts', label: 'shortcuts', keys: '?' },
  { id: 'about', label: 'about' },
] as const satisfies readonly CommandEntry[];

export type MenuCommand = (typeof commands)[number]['id'];

/** Keys that no menu lists, for the sheet that tells them; labels are `does.<id>` of commands.json. */
export const handKeys = [
  { id: 'back', place: 'window', keys: 'Alt+←' },
  { id: 'panes', place: 'window', keys: 'F6' },
  { id: 'move', place: 'list', keys: '↑ ↓ ← →' },
  { id: 'ends', place: 'list', keys: 'Ctrl+Home / End' },
  { id: 'range', place: 'list', keys: 'Shift+↑ ↓ ← →' },
  { id: 'selectRow', place: 'list', keys: 'Shift+Space' },
  { id: 'copy', place: 'list', keys: 'Ctrl+C' },
  { id: 'copyHeadings', place: 'list', keys: 'Ctrl+Shift+C' },
  { id: 'paste', place: 'list', keys: 'Ctrl+V' },
  { id: 'open', place: 'list', keys: 'Ctrl+Enter' },
  { id: 'edit', place: 'cell', keys: 'F2' },
  { id: 'commit', place: 'cell', keys: 'Enter' },
  { id: 'next', place: 'cell', keys: 'Tab' },
  { id: 'drop', place: 'cell', keys: 'Esc' },
  { id: 'empty', place: 'cell', keys: 'Delete' },
  { id: 'repeatAbove', place: 'cell', keys: 'Ctrl+D' },
  { id: 'duplicateRow', place: 'cell', keys: 'Ctrl+Shift+D' },
  { id: 'choices', place: 'cell', keys: 'Alt+↓' },
  { id: 'goOn', place: 'sheet', keys: 'Ctrl+Enter' },
  { id: 'leave', place: 'sheet', keys: 'Esc' },
] as const satisfies readonly KeyEntry[];

/** "Ctrl K": keys as they are shown. */
export const shownKeys = (keys: string): string => keys.replaceAll('+', ' ');

type Command = Omit<CommandEntry, 'label'> & { readonly label: (typeof commands)[number]['label'] };

/** Throws: when there is no such command, which the types forbid. */
export function commandEntry(id: MenuCommand): Command {
  const found: Command | undefined = commands.find((entry) => entry.id === id);
  if (!found) throw new Error(`no command ${id}`);
  return found;
}
