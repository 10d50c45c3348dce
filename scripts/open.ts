// Opens the app in a window, or runs the demo where there is no screen to open it on: npm start [-- --data-dir DIR]
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.ts';
import { say } from './runtime/child.ts';
import { isHeadless, machineFlags } from './runtime/machine.ts';
import { ensureRuntime } from './runtime/runtime.ts';
import { root } from './setup/paths.mjs';

function run(program: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
}

async function openWindow(dataFolder: string | undefined): Promise<number> {
  const { exec } = await ensureRuntime();
  await ensureBuilt();
  const data = dataFolder === undefined ? [] : [`--user-data-dir=${path.resolve(dataFolder)}`];
  return run(exec, [...machineFlags(), ...data, root]);
}

async function runDemo(): Promise<number> {
  say('no screen here: the app opens on a virtual one and runs the demo');
  const out = path.join(root, 'demo-out');
  const status = await run(process.execPath, [path.join(root, 'scripts/demo.ts'), '--out', out]);
  if (status === 0) say(`the pictures, the printed list and the report are in ${out}`);
  return status;
}

const { values } = parseArgs({ options: { 'data-dir': { type: 'string' } } });
process.exitCode = isHeadless() ? await runDemo() : await openWindow(values['data-dir']);
