import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './scripts/checks/e2e-setup.ts',
  outputDir: 'out/e2e',
  workers: 1, // the windows share one screen, and the keyboard goes to the focused one
  retries: 0,
  timeout: 120_000,
  globalTimeout: 15 * 60_000,
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});
