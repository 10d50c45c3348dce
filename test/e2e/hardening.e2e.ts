import { existsSync } from 'node:fs';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { machineFlags } from '#scripts/runtime/machine.ts';
import { ensureRuntime } from '#scripts/runtime/runtime.ts';
import { expect, test } from '#support/stations-in-windows.ts';

/** In Electron, though not in its types. */
interface WithPreferences {
  getLastWebPreferences(): Electron.WebPreferences;
}

test('a page has the contract and nothing else', async ({ station }) => {
  const { app, page } = await station('unit');
  const seen = await page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    bridge: Object.keys(window.soVang).sort(),
  }));
  expect(seen).toEqual({ require: 'undefined', process: 'undefined', bridge: ['call', 'cancel', 'on'] });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      (window?.webContents as unknown as WithPreferences | undefined)?.getLastWebPreferences() ?? {};
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
  });
});

test('nothing leaves: requests, windows, navigation, scripts and permissions are refused', async ({ station }) => {
  const { app, page } = await station('unit');
  const tried = await page.evaluate(async () => {
    const fails = (work: () => Promise<unknown>) =>
      work().then(
        () => 'done',
        () => 'refused',
      );
    const image = new Image();
    const imageShown = new Promise<string>((resolve) => {
      image.onload = () => resolve('done');
      image.onerror = () => resolve('refused');
    });
    image.src = 'https://example.vn/a.png';
    return {
      fetch: await fails(() => fetch('https://example.vn/')),
      local: await fails(() => fetch('http://127.0.0.1:1/')),
      file: await fails(() => fetch('file:///etc/passwd')),
      outside: (await fetch('app://so-vang/../main/main.js')).status,
      escaped: (await fetch('app://so-vang/%2e%2e%2fmain%2fmain.js')).status,
      image: await imageShown,
      window: window.open('https://example.vn/') === null ? 'refused' : 'done',
      eval: await fails(async () => new Function('return 1')()),
      notification: await Notification.requestPermission(),
    };
  });
  expect(tried).toEqual({
    fetch: 'refused',
    local: 'refused',
    file: 'refused',
    outside: 404,
    escaped: 404,
    image: 'refused',
    window: 'refused',
    eval: 'refused',
    notification: 'denied',
  });
  await page.evaluate(() => {
    location.href = 'https://example.vn/';
  });
  expect(page.url()).toBe('app://so-vang/index.html');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a call that is not in the contract, or whose input does not fit, is refused by code', async ({ station }) => {
  const { page } = await station('unit');
  const codes = await page.evaluate(async () => {
    const code = async (name: string, input: unknown) =>
      ((await window.soVang.call(`t-${name}`, name, input)) as { code?: string }).code;
    return [
      await code('sql.run', {}),
      await code('constructor', {}),
      await code('awards.page', { filter: 1 }),
      await code('letterhead.save', null),
    ];
  });
  expect(codes).toEqual(['call.unknown', 'call.unknown', 'call.invalidInput', 'call.invalidInput']);
});

test('a second program on the same data folder leaves at once', async ({ station, folder }) => {
  await station('unit');
  const { exec } = await ensureRuntime();
  const second = _electron.launch({
    executablePath: exec,
    args: [...machineFlags(), `--user-data-dir=${path.join(folder, 'unit')}`, '.'],
    timeout: 60_000,
  });
  const outcome = await second.then(
    (app) =>
      app.firstWindow({ timeout: 5000 }).then(
        () => 'a window',
        () => 'no window',
      ),
    () => 'no window',
  );
  expect(outcome).toBe('no window');
  expect(existsSync(path.join(folder, 'unit', 'register.lock'))).toBe(true);
});
