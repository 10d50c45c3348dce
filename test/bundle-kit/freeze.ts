import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { forgeBundle } from '#support/forge-bundle.ts';
import { type Recipe, recipes } from './recipes.ts';
import { recipesOfV2 } from './recipes-v2.ts';

/** Writes the bundles that are not there yet, and never touches one that is: `node test/bundle-kit/freeze.ts`. */
for (const [version, all] of Object.entries({ v1: recipes, v2: recipesOfV2 })) {
  const folder = path.join(import.meta.dirname, version);
  const list = path.join(folder, 'expected.json');
  mkdirSync(folder, { recursive: true });
  const expected = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as Record<string, Omit<Recipe, 'forgery' | 'file'>>)
    : {};
  const before = Object.keys(expected).length;
  for (const [name, { forgery, file, ...outcome }] of Object.entries(all)) {
    if (expected[name]) continue;
    const honest = await forgeBundle(forgery);
    writeFileSync(path.join(folder, `${name}.svb`), file?.(honest) ?? honest, { flag: 'wx' });
    expected[name] = outcome;
  }
  if (Object.keys(expected).length > before) writeFileSync(list, `${JSON.stringify(expected, null, 1)}\n`);
}
