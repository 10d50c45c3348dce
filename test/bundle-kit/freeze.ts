import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forgeBundle } from '#support/forge-bundle.ts';
import type { KitContent } from './contents.ts';
import { recipes } from './recipes.ts';

export interface Frozen {
  readonly outcome: string;
  readonly content?: KitContent;
}

/** Writes the bundles of this version that are not there yet, and never touches one that is: `node test/bundle-kit/freeze.ts`. */
const folder = path.join(import.meta.dirname, 'v1');
const list = path.join(folder, 'expected.json');
mkdirSync(folder, { recursive: true });
const expected = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, Frozen>) : {};
for (const [name, { forgery, file, outcome, content }] of Object.entries(recipes)) {
  if (expected[name]) continue;
  const honest = await forgeBundle(forgery);
  writeFileSync(path.join(folder, `${name}.svb`), file?.(honest) ?? honest, { flag: 'wx' });
  expected[name] = content ? { outcome, content } : { outcome };
}
writeFileSync(list, `${JSON.stringify(expected, null, 1)}\n`);
