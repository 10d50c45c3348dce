import { spawn } from 'node:child_process';

/** Runs a program silently to its end and returns its stdout. Throws: when it fails, with the end of all it wrote. */
export function runQuietly(command: string, args: readonly string[], cwd?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' }; // what it wrote is read in a message
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], ...(cwd && { cwd }) });
    let out = '';
    let written = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      written = (written + text).slice(-4000);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      written = (written + text).slice(-4000);
    });
    child.once('error', reject);
    child.once('close', (status) =>
      status === 0 ? resolve(out) : reject(new Error(`${command} ended with ${status}\n${written}`)),
    );
  });
}

/** One line about a step that takes long, on stderr so that it never mixes with a program's answer. */
export const say = (text: string): void => console.error(`[setup] ${text}`);
