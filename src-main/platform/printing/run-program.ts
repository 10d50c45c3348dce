import { spawn } from 'node:child_process';

/**
 * Runs a program of the system with `input` on its standard input.
 * @returns undefined where there is no such program; `complaint` is what it wrote to standard error, in English
 */
export type RunProgram = (
  program: string,
  args: readonly string[],
  input: Uint8Array,
) => Promise<{ readonly exitCode: number; readonly complaint: string } | undefined>;

// lp only queues; a print server that does not answer would otherwise hold the window's answer for ever.
const timeoutMs = 60_000;
const longestComplaint = 400;

/** No shell stands between, so that no name is ever read as a command. */
export const runProgram: RunProgram = (program, args, input) =>
  new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'], timeout: timeoutMs, env });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(0, longestComplaint);
    });
    child.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? resolve(undefined) : reject(error)));
    child.on('close', (code) => resolve({ exitCode: code ?? 1, complaint: complaint.trim() }));
    // A program that ends without reading everything says why by its exit code.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
