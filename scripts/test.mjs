// npm test [-- --fast]: sets up what is missing and runs every check; the last line is "N passed, N failed".
import { ensureSetUp, runScript } from './setup/set-up.mjs';

await ensureSetUp(['pdftotext']);
process.exitCode = await runScript('checks/run-all.ts', process.argv.slice(2));
