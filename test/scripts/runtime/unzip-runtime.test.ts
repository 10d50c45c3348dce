import { expect, test } from 'vitest';
import { isWanted } from '#scripts/runtime/unzip-runtime.ts';

test('of the repackaged runtime only Electron itself is taken, in the languages of the app', () => {
  const names = [
    'Cypress',
    'libffmpeg.so',
    'locales/vi.pak',
    'locales/en-US.pak',
    'locales/fr.pak',
    'resources/app/index.js',
    'browser_v8_context_snapshot.bin',
    'locales/',
    '../outside',
    '',
  ];
  expect(names.filter(isWanted)).toEqual(['Cypress', 'libffmpeg.so', 'locales/vi.pak', 'locales/en-US.pak']);
});
