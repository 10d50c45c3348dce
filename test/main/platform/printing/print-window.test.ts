import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { printPageInWindow } from '#main/platform/printing/print-window.ts';
import { JobCancelled, unwatchedJob } from '#shared/base/job.ts';

type Step = string | BrowserWindowConstructorOptions;

/** The part of a window that printing touches. */
function fakeWindow(steps: Step[], faces: unknown): BrowserWindow {
  const window = {
    loadURL: async (address: string) => void steps.push(`load ${address}`),
    webContents: {
      executeJavaScriptInIsolatedWorld: async () => {
        steps.push('fonts');
        return faces;
      },
      printToPDF: async () => {
        steps.push('print');
        return Buffer.from('%PDF');
      },
    },
    destroy: () => steps.push('destroy'),
  };
  return window as unknown as BrowserWindow;
}

test('a page waits under its token while its fonts load, is printed, and leaves nothing behind', async () => {
  const steps: Step[] = [];
  const pages = new Map<string, string | Uint8Array>();
  const openWindow = (options: BrowserWindowConstructorOptions): BrowserWindow => {
    steps.push(options);
    expect(pages.get('t1')).toBe('<p>');
    return fakeWindow(steps, 4);
  };
  const pdf = await printPageInWindow({ openWindow, pages, newToken: () => 't1' })('<p>', unwatchedJob);
  expect(Buffer.from(pdf).toString()).toBe('%PDF');
  const sealed = { sandbox: true, contextIsolation: true, nodeIntegration: false, javascript: false };
  expect(steps).toMatchObject([
    { show: false, webPreferences: sealed },
    'load app://so-vang/print/t1',
    'fonts',
    'print',
    'destroy',
  ]);
  expect(pages.size).toBe(0);
});

test('a page without its fonts is not printed, since Chromium would leave its text out', async () => {
  const steps: Step[] = [];
  const pages = new Map<string, string | Uint8Array>();
  const print = printPageInWindow({ openWindow: () => fakeWindow(steps, undefined), pages, newToken: () => 't1' });
  await expect(print('<p>', unwatchedJob)).rejects.toThrow('fonts');
  expect(steps).not.toContain('print');
  expect(steps.at(-1)).toBe('destroy');
  expect(pages.size).toBe(0);
});

test('cancelled in the middle of a page, the window is gone at once and nothing is left', async () => {
  const steps: Step[] = [];
  const pages = new Map<string, string | Uint8Array>();
  const cancels: (() => void)[] = [];
  const window = Object.assign(fakeWindow(steps, 4), { loadURL: () => new Promise<void>(() => {}) });
  const print = printPageInWindow({ openWindow: () => window, pages, newToken: () => 't1' });
  const printed = print('<p>', { ...unwatchedJob, onCancel: (listener) => cancels.push(listener) });
  for (const cancel of cancels) cancel();
  await expect(printed).rejects.toThrow(JobCancelled);
  expect(steps).toEqual(['destroy']);
  expect(pages.size).toBe(0);
});
