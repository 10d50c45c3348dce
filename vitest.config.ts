import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// How long things take is measured by the bench; a test is only ended when it hangs, on however busy a machine.
const patience = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'main',
          environment: 'node',
          pool: 'forks',
          ...patience,
          include: ['test/{shared,main,db,architecture,scripts,simulate}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          ...patience,
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
