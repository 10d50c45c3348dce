import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openDb } from '#db/open.ts';
import { searchBeginnings, searchExpression, searchTest } from '#main/platform/register/search-expression.ts';
import { fold } from '#shared/base/vi-text.ts';

const word = fc.stringMatching(/^[a-dđăôưnghy0-9/."'()–-]{1,5}$/u);
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

function givenTable() {
  const { raw } = openDb(':memory:');
  raw.exec("CREATE VIRTUAL TABLE f USING fts5(fold_key, tokenize='unicode61', prefix='1 2 3')");
  return raw;
}

test('a row at hand is judged as the index of words would find it', () => {
  const raw = givenTable();
  const put = raw.prepare('INSERT INTO f(rowid, fold_key) VALUES (1, ?)');
  const find = raw.prepare('SELECT count(*) FROM f WHERE f MATCH ?').pluck();
  fc.assert(
    fc.property(text, text, (stored, asked) => {
      const key = fold(stored);
      const expression = searchExpression(asked);
      fc.pre(expression !== undefined);
      raw.exec('DELETE FROM f');
      put.run(key);
      expect(searchTest(asked)(key)).toBe(find.get(expression) === 1);
    }),
    { numRuns: 2000 },
  );
});

test('of every word the last token is a beginning that must stand somewhere', () => {
  expect(searchBeginnings('7649/QĐ Nguyễn')).toEqual(['qd', 'nguyen']);
  expect(searchBeginnings('  ')).toEqual([]);
});
