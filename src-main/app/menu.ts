import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '#shared/api/bridge.ts';
import type { deskTexts } from './desk-texts.ts';

type Texts = ReturnType<typeof deskTexts>;

/** The native menu; commands go to the page, which knows whether they make sense there. */
export function setMenu(t: Texts, send: (command: MenuCommand) => void): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: t('menu.file'),
        submenu: [item(t('menu.backUp'), 'backUp'), separator, { role: 'quit', label: t('menu.quit') }],
      },
      {
        label: t('menu.edit'),
        submenu: [
          { role: 'undo', label: t('menu.undo') },
          { role: 'redo', label: t('menu.redo') },
          item(t('menu.undoAction'), 'undoAction'),
          separator,
          { role: 'cut', label: t('menu.cut') },
          { role: 'copy', label: t('menu.copy') },
          { role: 'paste', label: t('menu.paste') },
          { role: 'selectAll', label: t('menu.selectAll') },
          separator,
          item(t('menu.search'), 'search', 'CmdOrCtrl+F'),
        ],
      },
      {
        label: t('menu.view'),
        submenu: [
          { role: 'zoomIn', label: t('menu.zoomIn') },
          { role: 'zoomOut', label: t('menu.zoomOut') },
          { role: 'resetZoom', label: t('menu.zoomReset') },
          { role: 'togglefullscreen', label: t('menu.fullScreen') },
        ],
      },
      {
        label: t('menu.data'),
        submenu: [
          item(t('menu.import'), 'import', 'CmdOrCtrl+I'),
          item(t('menu.exportList'), 'exportList', 'CmdOrCtrl+E'),
          separator,
          item(t('menu.copyYear'), 'copyYear'),
          separator,
          item(t('menu.takeBundle'), 'takeBundle'),
          item(t('menu.exportBundle'), 'exportBundle'),
          separator,
          item(t('menu.exportEverything'), 'exportEverything'),
          separator,
          item(t('menu.actions'), 'actions'),
        ],
      },
      {
        label: t('menu.print'),
        submenu: [item(t('menu.printList'), 'print', 'CmdOrCtrl+P'), item(t('menu.printBook'), 'printBook')],
      },
      { label: t('menu.help'), submenu: [item(t('menu.guide'), 'help', 'F1'), item(t('menu.about'), 'about')] },
    ]),
  );
}
