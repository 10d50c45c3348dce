import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { openStation, type StationWindow } from '#scripts/walk/station-window.ts';

interface Fixtures {
  /** A folder of this test's own, gone after it. */
  readonly folder: string;
  /** Opens a station on a data folder inside `folder`; the same name opens the same station again. */
  readonly station: (name: string, program?: string) => Promise<StationWindow>;
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
    const open: StationWindow[] = [];
    await use(async (name, program) => {
      const dataFolder = path.join(folder, name);
      mkdirSync(dataFolder, { recursive: true });
      const station = await openStation({ dataFolder, ...(program && { program }) });
      open.push(station);
      return station;
    });
    for (const station of open) await station.close().catch(() => {}); // a test may have closed it itself
  },
});

export { expect } from '@playwright/test';
