import { app, type Session, type WebContents } from 'electron';
import { isOurs } from './addresses.ts';

/**
 * Refuses whatever a page could try beyond its own contract: other pages, windows, webviews, permissions, downloads and
 * every request that leaves this program. The product never uses a network. Source: security.md §5 C.
 */
export function guardEverything(session: Session): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }));
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  // Names are looked up nowhere: even a request that slipped through would find no host.
  void session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http=127.0.0.1:9;https=127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}

// blob: and data: stay inside the page; devtools: only exists where the developer tools do; chrome://resources are files
// inside this program that its viewer of PDF, the one extension there is, is made of.
const isAllowed = (url: string): boolean =>
  isOurs(url) || /^(blob|data|devtools|chrome-extension):/.test(url) || url.startsWith('chrome://resources/');

/** Chromium's own viewer of PDF: a part of this program that shows a scan inside the page's frame. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url) && (event.isMainFrame || !event.url.startsWith(pdfViewer))) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
