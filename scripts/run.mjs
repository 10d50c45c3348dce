// npm run demo|bench|package|simulate|test:faults: sets up what is missing, then runs scripts/<name>.ts with the other arguments.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setUpAndRun } from './setup/set-up.mjs';

const [name = '', ...args] = process.argv.slice(2);
const script = `${name}.ts`;
if (!/^[a-z][a-z-]*$/.test(name) || !existsSync(path.join(import.meta.dirname, script))) {
  console.error(`there is no scripts/${script}`);
  process.exit(2);
}
await setUpAndRun(script, args, name === 'demo' ? ['pdftotext'] : []);
