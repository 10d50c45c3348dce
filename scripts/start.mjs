// npm start [-- --data-dir DIR]: sets up what is missing and opens the app; without a screen it runs the demo instead.
import { setUpAndRun } from './setup/set-up.mjs';

const hasScreen = process.platform === 'win32' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
await setUpAndRun('open.ts', process.argv.slice(2), hasScreen ? [] : ['pdftotext']);
