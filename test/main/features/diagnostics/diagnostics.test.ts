import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { diagnosticsHandlers } from '#main/features/diagnostics/index.ts';
import { fillSample } from '#main/features/samples/index.ts';
import { openFaultLog } from '#main/platform/fault-log.ts';
import { withoutWords } from '#shared/domain/diagnostics.ts';
import { givenHost } from '#support/host.ts';

test('the facts of a station name no person, no unit and nothing that was typed', async () => {
  const { deps, ctx } = givenHost();
  await fillSample(deps, ctx());
  const reply = await diagnosticsHandlers(deps)['diagnostics.facts']({}, ctx());
  const text = JSON.stringify(reply);
  expect(reply).toMatchObject({ ok: true, value: { role: 'headquarters', rows: { person: 43, award: 119 } } });
  const typed = deps
    .register()
    .read.all<{ word: string }>(
      `SELECT full_name AS word FROM person UNION SELECT name FROM unit UNION SELECT number FROM decision UNION SELECT name FROM station
       UNION SELECT actor_name FROM station UNION SELECT reason FROM award UNION SELECT service_number FROM person WHERE service_number IS NOT NULL`,
    )
    .map(({ word }) => word);
  expect(typed.length).toBeGreaterThan(90);
  expect(typed.filter((word) => text.includes(word))).toEqual([]);
});

test('a fault keeps its place in the program and loses its words and paths', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-vang-'));
  const log = openFaultLog(folder, () => Date.UTC(2024, 10, 20));
  const fault = new TypeError('không đọc được “Nguyễn Văn An”\n    của Phòng Mật');
  fault.stack = `${fault.name}: ${fault.message}\n    at readCell (/home/lan/ho so mat/out/main/host.js:12:34)\n    at async /home/lan/x.js:1:2`;
  const reference = log.note(fault, 'imports.preview');
  expect(withoutWords(readFileSync(path.join(folder, 'faults.log'), 'utf8')).split('\n')).toEqual([
    `2024-11-20T00:00:00.000Z ${reference} imports.preview`,
    '  TypeError',
    '    at readCell (host.js:12:34)',
    '    at ? (x.js:1:2)',
  ]);
});
