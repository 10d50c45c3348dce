import { expect, test } from 'vitest';
import { readSources } from './read-sources.ts';

const MOST_LINES = 400;

test(`no file is longer than ${MOST_LINES} lines`, () => {
  const sources = readSources(['{src-main,src-renderer,src-shared,db,scripts,test}/**/*.{ts,tsx,mjs,js,css}', '*.ts']);
  const long = [...sources].filter(([, source]) => source.split('\n').length > MOST_LINES + 1);
  expect(long.map(([file]) => file)).toEqual([]);
});
