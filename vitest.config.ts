import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'main',
          environment: 'node',
          pool: 'forks',
          testTimeout: 60_000, // scrypt as costly as at a station, on a busy two-core machine
          include: ['test/{shared,main,db,architecture,scripts}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: { name: 'renderer', environment: 'happy-dom', include: ['test/renderer/**/*.test.tsx'] },
      },
    ],
  },
});
