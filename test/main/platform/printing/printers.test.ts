import { expect, test } from 'vitest';
import { listPrinters, printByLp } from '#main/platform/printing/printers.ts';
import { type RunProgram, runProgram } from '#main/platform/printing/run-program.ts';

const pdf = Uint8Array.of(37, 80, 68, 70);
const plain = { copies: 1, pages: '', sides: 'printer' } as const;
const toP1 = { ...plain, printer: 'P1' };

test('lp gets the printer by name and the very PDF on its standard input', async () => {
  const calls: unknown[] = [];
  const run: RunProgram = (...call) => {
    calls.push(call);
    return Promise.resolve({ exitCode: 0, complaint: '' });
  };
  expect(await printByLp(run)(pdf, { ...plain, printer: 'May in; rm -rf' })).toEqual({ ok: true, value: null });
  expect(calls).toEqual([['lp', ['-d', 'May in; rm -rf', '-t', 'Sổ Vàng', '-n', '1'], pdf]]);
});

test('a machine without lp, and an unknown printer, have no printer to print to', async () => {
  const refused = { ok: false, code: 'print.noPrinter', params: { printer: 'P1' } };
  expect(await printByLp(() => Promise.resolve(undefined))(pdf, toP1)).toEqual(refused);
  const unknown = { exitCode: 1, complaint: 'lp: The printer or class does not exist.' };
  expect(await printByLp(() => Promise.resolve(unknown))(pdf, toP1)).toEqual(refused);
});

test('a printer that does not take the job says why', async () => {
  const complaint = 'lp: Destination "P1" is not accepting jobs.';
  const answer = await printByLp(() => Promise.resolve({ exitCode: 1, complaint }))(pdf, toP1);
  expect(answer).toEqual({ ok: false, code: 'print.failed', params: { printer: 'P1', why: complaint } });
});

test('a printer is shown as people call it', async () => {
  const info = { name: 'HP_LaserJet', displayName: 'HP LaserJet tầng 2', description: '', options: {} };
  const contents = { getPrintersAsync: async () => [info, { ...info, displayName: '' }] };
  expect(await listPrinters(contents)).toEqual([
    { name: 'HP_LaserJet', shown: 'HP LaserJet tầng 2', isDefault: false },
    { name: 'HP_LaserJet', shown: 'HP_LaserJet', isDefault: false },
  ]);
});

test('a program of the system is run without a shell and its complaint is kept', async () => {
  const script = 'process.stdin.resume().on("end", () => { console.error(process.argv[1]); process.exitCode = 3; })';
  const done = await runProgram(process.execPath, ['-e', script, '$HOME; ls'], pdf);
  expect(done).toEqual({ exitCode: 3, complaint: '$HOME; ls' });
  expect(await runProgram('no-such-program-here', [], pdf)).toBeUndefined();
});

test('copies, pages and sides are what lp is told, and a printer keeps its own ways where nothing is asked', async () => {
  const calls: (readonly string[])[] = [];
  const run: RunProgram = async (_program, args) => {
    calls.push(args.slice(4));
    return { exitCode: 0, complaint: '' };
  };
  await printByLp(run)(pdf, { printer: 'P1', copies: 3, pages: '1-3,5', sides: 'two' });
  await printByLp(run)(pdf, { ...toP1, sides: 'one' });
  expect(calls).toEqual([
    ['-n', '3', '-P', '1-3,5', '-o', 'sides=two-sided-long-edge'],
    ['-n', '1', '-o', 'sides=one-sided'],
  ]);
});
