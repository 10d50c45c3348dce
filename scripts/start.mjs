// npm start [-- --data-dir DIR]: sets up what is missing and opens the app; without a screen it runs the demo instead.
import { ensureSetUp, runScript } from './setup/set-up.mjs';

await ensureSetUp(process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : ['pdftotext']);
process.exitCode = await runScript('open.ts', process.argv.slice(2));
