import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { openStation, type StationWindow, type StationWindowOptions } from '#scripts/walk/station-window.ts';

interface Fixtures {
  /** A folder of this test's own, gone after it. */
  readonly folder: string;
  /** Opens a station on a data folder inside `folder`; the same name opens the same station again. */
  readonly station: (name: string, program?: string) => Promise<StationWindow>;
  /** Opens the sample register, in a folder of this test's own. */
  readonly sample: (options?: Pick<StationWindowOptions, 'language' | 'zoomPercent'>) => Promise<StationWindow>;
}

/** Lends a way to open windows, and closes those that were opened. */
async function whileOpen<Args extends readonly unknown[]>(
  use: (open: (...args: Args) => Promise<StationWindow>) => Promise<void>,
  openOne: (...args: Args) => Promise<StationWindow>,
): Promise<void> {
  const opened: StationWindow[] = [];
  await use(async (...args) => {
    const station = await openOne(...args);
    opened.push(station);
    return station;
  });
  for (const station of opened) await station.close().catch(() => {}); // a test may have closed it itself
}

/** Real windows, each closed at the end, whatever happened. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function wants from its pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'so-vang-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  station: async ({ folder }, use) => {
    await whileOpen(use, (name: string, program?: string) =>
      openStation({ dataFolder: path.join(folder, name), ...(program && { program }) }),
    );
  },
  sample: async ({ folder }, use) => {
    await whileOpen(use, (options?: Pick<StationWindowOptions, 'language' | 'zoomPercent'>) =>
      openStation({ dataFolder: path.join(folder, 'sample'), sample: true, ...options }),
    );
  },
});

export { expect } from '@playwright/test';
