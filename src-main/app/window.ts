import { BrowserWindow, screen } from 'electron';
import { appPage } from './addresses.ts';

/** The program's one window. Shown when it has something to show, so that it never flashes white. */
export function openMainWindow(preload: string, isDark: boolean): BrowserWindow {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  const window = new BrowserWindow({
    width: Math.min(1366, width),
    height: Math.min(768, height),
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: isDark ? '#171614' : '#fcfbf8',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(appPage);
  return window;
}
