import path from 'node:path';
import { expect, test } from 'vitest';
import { checkLocaleUses } from './check-locale-uses.ts';
import { literalTexts } from './literal-text.ts';
import { families } from './locale-families.ts';
import { readTexts } from './locale-files.ts';
import { readSources } from './read-sources.ts';

const texts = readTexts(path.resolve('resources/locales/vi'));
const sources = readSources(['src-{main,renderer}/**/*.{ts,tsx}']);

test('every key that is asked for exists, and every key is asked for', () => {
  expect(checkLocaleUses(sources, texts, families, ['errors'])).toEqual({ missing: [], unused: [] });
});

// The gallery is a workshop of the developers' and no part of the app.
const screens = new Map(
  [...sources].filter(([file]) => /^src-(renderer|main\/app)\//.test(file) && !file.includes('/gallery/')),
);

test('no words for people stand in the program', () => {
  expect(literalTexts(screens)).toEqual([]);
});
