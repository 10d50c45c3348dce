// npm test [-- --fast]: sets up what is missing and runs every check; the last line is "N passed, N failed".
// The fast checks need no runtime, so they run on a machine that has none.
import { ensureInstalled } from './setup/install.mjs';
import { ensureSetUp, runScript } from './setup/set-up.mjs';

const args = process.argv.slice(2);

/** @returns {Promise<number>} */
async function setUp() {
  try {
    if (!args.includes('--fast')) return await ensureSetUp(['pdftotext', 'age', 'brotli', 'soffice']);
    await ensureInstalled();
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  }
}

const status = await setUp();
if (status === 0) process.exitCode = await runScript('checks/run-all.ts', args);
else {
  console.log('0 passed, 1 failed');
  process.exitCode = status;
}
