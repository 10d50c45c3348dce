import { Menu, type MenuItemConstructorOptions } from 'electron';
import { commandEntry, type MenuCommand } from '#shared/api/commands.ts';
import type { deskTexts } from './desk-texts.ts';

type Texts = ReturnType<typeof deskTexts>;

/** The native menu; commands go to the page, which knows whether they make sense there. */
export function setMenu(t: Texts, send: (command: MenuCommand) => void): void {
  const item = (command: MenuCommand): MenuItemConstructorOptions => {
    const { keys, heardByMenu, label: name } = commandEntry(command);
    const label = t(`menu.${name}`);
    // Keys that the page hears itself are shown only: as accelerators they would never reach a text field.
    const shown = keys && { accelerator: keys.replace('Ctrl', 'CmdOrCtrl'), registerAccelerator: heardByMenu === true };
    return { label, click: () => send(command), ...shown };
  };
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: t('menu.file'),
        submenu: [item('backUp'), separator, { role: 'quit', label: t('menu.quit') }],
      },
      {
        label: t('menu.edit'),
        submenu: [
          { role: 'undo', label: t('menu.undo') },
          { role: 'redo', label: t('menu.redo') },
          item('undoAction'),
          separator,
          { role: 'cut', label: t('menu.cut') },
          { role: 'copy', label: t('menu.copy') },
          { role: 'paste', label: t('menu.paste') },
          { role: 'selectAll', label: t('menu.selectAll') },
          separator,
          item('search'),
          item('palette'),
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
          item('import'),
          item('exportList'),
          separator,
          item('copyYear'),
          separator,
          item('takeBundle'),
          item('exportBundle'),
          separator,
          item('exportEverything'),
          separator,
          item('actions'),
        ],
      },
      {
        label: t('menu.print'),
        submenu: [
          item('print'),
          item('printBook'),
          item('certificates'),
          separator,
          item('printLog'),
          item('checkPaper'),
        ],
      },
      { label: t('menu.help'), submenu: [item('help'), item('shortcuts'), item('about')] },
    ]),
  );
}
