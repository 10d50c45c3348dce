import { accessSync, constants } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where runtimes and compiled addons are kept between checkouts. `SOVANG_CACHE` moves it. */
export const cacheFolder = (): string =>
  process.env.SOVANG_CACHE || path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'so-vang');

/** Whether a window started now would have no screen to open on. */
export const isHeadless = (): boolean =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** Flags that this machine needs: Chromium's sandbox refuses to run as root, and CI machines have no GPU. */
export const machineFlags = (): string[] =>
  process.platform === 'linux' && (process.getuid?.() === 0 || process.env.CI) ? ['--no-sandbox', '--disable-gpu'] : [];

/** Whether a program of this name lies on the path. */
export function hasProgram(name: string): boolean {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, name), constants.X_OK);
      return true;
    } catch {
      return false; // the usual answer for most folders of the path
    }
  });
}
