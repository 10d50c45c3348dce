import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  dialog,
  nativeTheme,
  session,
  utilityProcess,
} from 'electron';
import type { BridgeEvent } from '#shared/api/bridge.ts';
import { isOurs } from './app/addresses.ts';
import { appDesk } from './app/app-desk.ts';
import { attachmentsDesk } from './app/attachments-desk.ts';
import { deskTexts } from './app/desk-texts.ts';
import { makeFileTokens } from './app/file-tokens.ts';
import { filesDesk } from './app/files-desk.ts';
import { guardEverything } from './app/guards.ts';
import { makeKnownMedia } from './app/known-media.ts';
import { mediaDesk } from './app/media-desk.ts';
import { setMenu } from './app/menu.ts';
import { officeProcess } from './app/office-process.ts';
import { papersDesk } from './app/papers-desk.ts';
import { type Preferences, readPreferences, savePreferences } from './app/preferences.ts';
import { registerScheme, servePages } from './app/protocol.ts';
import { samplePlace } from './app/sample-place.ts';
import { sharedFolderDesk } from './app/shared-folder-desk.ts';
import { openMainWindow } from './app/window.ts';
import { openDoor } from './ipc/dispatch.ts';
import { connectHost } from './ipc/host-client.ts';
import { type ScanPages, serveScan } from './platform/attachments/scan-pages.ts';
import { openFaultLog } from './platform/fault-log.ts';
import { realWatch } from './platform/files/folder-watch.ts';
import { type PrintPages, servePrint } from './platform/printing/print-pages.ts';
import { printPageInWindow } from './platform/printing/print-window.ts';
import { listPrinters, sendToPrinter } from './platform/printing/printers.ts';
import { printInViewer } from './platform/printing/viewer-print.ts';

// The composition root of the desktop side: everything is built once, top to bottom.
const here = import.meta.dirname;
const root = app.getAppPath();
const dataFolder = app.getPath('userData');
const sample = samplePlace(dataFolder, process.argv.slice(1));

registerScheme();
// Chromium's own errands (updates of its parts, time servers) would look for a network that is not there.
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');

function start(): void {
  const faults = openFaultLog(path.join(dataFolder, 'log'), () => Date.now());
  const preferencesFile = path.join(dataFolder, 'preferences.json');
  let preferences = readPreferences(preferencesFile);
  const texts = (): ReturnType<typeof deskTexts> => deskTexts(preferences.language);
  let window: BrowserWindow | undefined;
  const theWindow = (): BrowserWindow => {
    if (!window) throw new Error('there is no window');
    return window;
  };
  const toPage = (event: BridgeEvent): void => {
    if (window && !window.isDestroyed()) window.webContents.send('sv:event', event);
  };
  const prefer = (changed: Partial<Preferences>): void => {
    preferences = { ...preferences, ...changed };
    savePreferences(preferencesFile, preferences);
    applyMenu();
  };
  const applyMenu = (): void => setMenu(texts(), (command) => toPage({ kind: 'menu', command }));

  const pages: PrintPages = new Map();
  const scans: ScanPages = new Map();
  const tokens = makeFileTokens();
  const media = makeKnownMedia(tokens, () => preferences);
  // The printer names its fonts "fonts/…"; they are shared with nothing else and lie beside the print folder.
  const readPrintFile = (name: string): Uint8Array =>
    readFileSync(path.join(root, 'resources', name.startsWith('fonts/') ? name : `print/${name}`));
  guardEverything(session.defaultSession);
  servePages(
    session.defaultSession,
    path.join(here, '../renderer'),
    (url) => servePrint(url, pages, readPrintFile) ?? serveScan(url, scans),
  );

  const host = connectHost({
    startHost: () =>
      utilityProcess.fork(
        path.join(here, 'host.js'),
        [dataFolder, path.join(root, 'db'), app.getVersion(), ...(sample.inSample ? ['sample'] : [])],
        {
          serviceName: 'so-vang-register',
        },
      ),
    startParser: () =>
      utilityProcess.fork(path.join(here, 'parser.js'), [], {
        serviceName: 'so-vang-parser',
        execArgv: ['--max-old-space-size=1024'],
      }),
    onProgress: (id, done, total) => toPage({ kind: 'progress', id, done, total }),
    onEvent: (name) => toPage({ kind: 'host', name }),
    onLost: (code) => {
      dialog.showErrorBox(texts()('hostLost.title'), texts()('hostLost.message', { code }));
      app.exit(1);
    },
  });

  const openWindow = (options: BrowserWindowConstructorOptions): BrowserWindow => new BrowserWindow(options);
  const printers = (): ReturnType<typeof listPrinters> => listPrinters(theWindow().webContents);
  openDoor({
    host,
    faults,
    isTrusted: ({ senderFrame, sender }) =>
      senderFrame !== null &&
      sender === window?.webContents &&
      senderFrame === sender.mainFrame &&
      isOurs(senderFrame.url),
    pathsIn: (input) => tokens.within(input),
    onProgress: (id, done, total) => toPage({ kind: 'progress', id, done, total }),
    desk: {
      ...filesDesk({ tokens, window: theWindow, texts, documents: app.getPath('documents') }),
      ...mediaDesk({
        media,
        window: theWindow,
        texts,
        documents: app.getPath('documents'),
        preferences: () => preferences,
        prefer,
      }),
      ...sharedFolderDesk({
        host,
        media,
        watching: realWatch((name) => /\.svb$/i.test(name)),
        window: theWindow,
        texts,
        documents: app.getPath('documents'),
        preferences: () => preferences,
        prefer,
        tell: () => toPage({ kind: 'sharedFolder' }),
      }),
      ...attachmentsDesk({
        host,
        tokens,
        pages: scans,
        dataFolder,
        window: theWindow,
        texts,
        documents: app.getPath('documents'),
      }),
      ...papersDesk({
        host,
        tokens,
        pages,
        writeOffice: officeProcess(() =>
          utilityProcess.fork(path.join(here, 'office.js'), [], {
            serviceName: 'so-vang-office',
            execArgv: ['--max-old-space-size=2048'],
          }),
        ),
        printPage: printPageInWindow({ openWindow, pages, newToken: randomUUID }),
        font: (face) => readPrintFile(`fonts/Tinos-${face}.ttf`),
        now: () => Date.now(),
        printers,
        sendToPrinter:
          process.platform === 'win32'
            ? printInViewer({ openWindow, pages, newToken: randomUUID, printers })
            : sendToPrinter,
      }),
      ...appDesk({
        host,
        tokens,
        dataFolder,
        sample,
        window: theWindow,
        texts,
        preferences: () => preferences,
        prefer,
      }),
    },
  });

  applyMenu();
  window = openMainWindow(path.join(here, '../preload/preload.cjs'), nativeTheme.shouldUseDarkColors);
  window.webContents.on('did-finish-load', () => window?.webContents.setZoomFactor(preferences.zoomPercent / 100));
  window.once('ready-to-show', () => host.painted());
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });

  // Printing opens and closes hidden windows: only the page's own window ends the program.
  let closing = false;
  window.on('closed', () => {
    window = undefined;
    app.quit();
  });
  app.on('window-all-closed', () => {});
  app.on('will-quit', (event) => {
    if (closing) return;
    event.preventDefault();
    closing = true;
    void host.close().then(() => app.exit(0));
  });
}

// One program per data folder: the lock lies in it. (Awaiting ready at the top level would hang the packaged program.)
if (app.requestSingleInstanceLock()) void app.whenReady().then(start);
else app.quit();
