import { expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import { featureGraph, findCycle, runtimeGraph } from './import-graph.ts';

const complaintsAbout = (file: string, source: string): string[] => checkImports(new Map([[file, source]]));

test.each([
  ['src-shared/domain/awards.ts', "import { readFileSync } from 'node:fs';"],
  ['src-shared/domain/awards.ts', "import { call } from '#shared/api/contract.ts';"],
  ['src-shared/base/days.ts', "import { awards } from '../domain/awards.ts';"],
  ['src-renderer/features/awards/awards-screen.tsx', "import { openDb } from '#db/open.ts';"],
  ['src-renderer/features/awards/awards-screen.tsx', "import { unitRow } from '../units/unit-row.tsx';"],
  ['src-renderer/ui/button.tsx', "import { useCommand } from '../api/use-command.ts';"],
  ['src-main/features/awards/awards.service.ts', "import { eq } from 'drizzle-orm';"],
  ['src-main/features/awards/awards.service.ts', "import { app } from 'electron';"],
  ['src-main/features/awards/awards.service.ts', "import { listUnits } from '../units/units.repo.ts';"],
  [
    'src-main/features/awards/awards.service.ts',
    "import { printPages } from '#main/platform/printing/print-pages.ts';",
  ],
  ['src-main/platform/clock.ts', "export { get } from 'node:https';"],
  ['src-main/app/window.ts', "import { app, net } from 'electron';"],
  ['src-main/app/window.ts', "const net = await import('node:net');"],
  ['src-main/preload.ts', "import { appApi } from '#shared/api/index.ts';"],
  ['src-main/platform/clock.ts', "import { ctx } from '#support/register.ts';"],
  ['src-main/platform/clock.ts', "import { chain } from './register/chain';"],
  ['src-main/stray.ts', 'export const lost = true;'],
  ['scripts/setup/install.mjs', "import { parse } from 'yaml';"],
])('a breach planted in %s is found: %s', (file, source) => {
  expect(complaintsAbout(file, source)).toHaveLength(1);
});

test.each([
  ['src-shared/base/result.ts', "import type { Refusal } from '#shared/errors.ts';"],
  ['src-main/features/awards/awards.repo.ts', "import { eq } from 'drizzle-orm';"],
  ['src-main/features/awards/awards.service.ts', "import { insert } from './awards.repo.ts';"],
  ['src-main/features/awards/awards.service.ts', "import { getUnit } from '../units/index.ts';"],
  ['src-renderer/features/awards/awards-screen.tsx', "import { Button } from '#renderer/ui/button.tsx';"],
  ['src-main/preload.ts', "import type { Bridge } from '#shared/api/bridge.ts';"],
  ['scripts/runtime/official.ts', "import net from 'node:net';"],
])('what %s may do is let through: %s', (file, source) => {
  expect(complaintsAbout(file, source)).toEqual([]);
});

test('a cycle is found, unless only types go round', () => {
  const a = "import { b } from './b.ts';";
  expect(
    findCycle(
      runtimeGraph(
        new Map([
          ['x/a.ts', a],
          ['x/b.ts', "export { a } from './a.ts';"],
        ]),
      ),
    ),
  ).toHaveLength(3);
  expect(
    findCycle(
      runtimeGraph(
        new Map([
          ['x/a.ts', a],
          ['x/b.ts', "import type { A } from './a.ts';"],
        ]),
      ),
    ),
  ).toBeUndefined();
});

test('two features that take even types of each other are found', () => {
  const from = (other: string) => `import type { T } from '../${other}/index.ts';`;
  const sources = new Map([
    ['src-main/features/awards/index.ts', from('units')],
    ['src-main/features/units/index.ts', from('awards')],
  ]);
  expect(findCycle(featureGraph(sources))).toHaveLength(3);
});
