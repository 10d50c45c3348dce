import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Built for the oldest Electron that runs the app: Node 20.18 and Chrome 130 of the fallback runtime.
process.env.ELECTRON_MAJOR_VER = '33';

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        // Four processes and two workers; each is started by its file's name in out/main.
        input: {
          main: 'src-main/main.ts',
          host: 'src-main/host.ts',
          reader: 'src-main/reader.ts',
          checker: 'src-main/checker.ts',
          parser: 'src-main/parser.ts',
          office: 'src-main/office.ts',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false, // a sandboxed preload can require nothing from node_modules
      rolldownOptions: {
        input: { preload: 'src-main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react()],
    build: { outDir: 'out/renderer', minify: true, rolldownOptions: { input: 'src-renderer/index.html' } },
  },
});
