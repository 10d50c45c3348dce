import { expect, test } from 'vitest';
import { listPrinters, printByLp } from '#main/platform/printing/printers.ts';
import { type RunProgram, runProgram } from '#main/platform/printing/run-program.ts';

const pdf = Uint8Array.of(37, 80, 68, 70);

test('lp gets the printer by name and the very PDF on its standard input', async () => {
  const calls: unknown[] = [];
  const run: RunProgram = (...call) => {
    calls.push(call);
    return Promise.resolve({ exitCode: 0, complaint: '' });
  };
  expect(await printByLp(run)(pdf, 'May in; rm -rf')).toEqual({ ok: true, value: null });
  expect(calls).toEqual([['lp', ['-d', 'May in; rm -rf', '-t', 'Sổ Vàng'], pdf]]);
});

test('a machine without lp, and an unknown printer, have no printer to print to', async () => {
  const refused = { ok: false, code: 'print.noPrinter', params: { printer: 'P1' } };
  expect(await printByLp(() => Promise.resolve(undefined))(pdf, 'P1')).toEqual(refused);
  const unknown = { exitCode: 1, complaint: 'lp: The printer or class does not exist.' };
  expect(await printByLp(() => Promise.resolve(unknown))(pdf, 'P1')).toEqual(refused);
});

test('a printer that does not take the job says why', async () => {
  const complaint = 'lp: Destination "P1" is not accepting jobs.';
  const answer = await printByLp(() => Promise.resolve({ exitCode: 1, complaint }))(pdf, 'P1');
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
