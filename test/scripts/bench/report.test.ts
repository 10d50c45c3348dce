import { expect, test } from 'vitest';
import { z } from 'zod';
import { machineNow, reportOf, tableOf } from '#scripts/bench/report.ts';
import { ratioResult, result } from '#scripts/bench/statistics.ts';

const shape = z.strictObject({
  machine: z.strictObject({
    cpu: z.string(),
    cores: z.int().min(1),
    memoryMb: z.int().min(1),
    platform: z.string().min(1),
    node: z.string().min(1),
    load: z.number().min(0),
  }),
  seed: z.int(),
  results: z.array(
    z.strictObject({
      name: z.string().min(1),
      median: z.number(),
      min: z.number(),
      max: z.number(),
      unit: z.string().min(1),
      ratio: z.number().optional(),
      ratioTo: z.string().optional(),
      target: z.number().optional(),
      met: z.boolean().optional(),
    }),
  ),
});

const beside = { name: 'plain insert', values: [100, 100, 100] };
const report = reportOf(machineNow(), 42, [
  result('import: all of it', { unit: 's', values: [1.23456, 2.34567, 3.45678], target: 2, beside }),
  ratioResult('sync: local write', [150, 160, 140], beside, 1.6),
  result('start: empty Electron window', { unit: 'ms', values: [512] }),
]);

test('what goes into the file has the promised shape and survives JSON', () => {
  const read: unknown = JSON.parse(JSON.stringify(report));
  expect(shape.parse(read)).toEqual(report);
});

test('figures keep three digits', () => {
  expect(report.results[0]).toMatchObject({ median: 2.35, min: 1.23, max: 3.46, ratio: 0.0235, met: false });
});

test('the table for people has a line for each figure, its target, and what the ratios are to', () => {
  const lines = tableOf(report).split('\n');
  expect(lines[0]).toContain('seed 42');
  expect(lines.find((line) => line.startsWith('import: all of it'))).toMatch(/2\.35 .*s .*0\.0235 × .*≤ 2 .*NOT MET$/);
  expect(lines.find((line) => line.startsWith('sync: local write'))).toMatch(/1\.5 .*× .*≤ 1\.6 .*met$/);
  expect(lines.at(-1)).toContain('plain insert');
});
