import { expect, test } from 'vitest';
import { startI18n } from '#renderer/app/i18n.ts';

const t = startI18n('en').getFixedT('en', 'imports');

test('an English word goes with its number, also where a sentence holds several', () => {
  expect(t('counts.refused', { number: 1 })).toBe('1 row refused');
  expect(t('counts.refused', { number: '1,204' })).toBe('1,204 rows refused');
  expect(t('counts.toTake', { collectives: '3', individuals: '1', people: '1' })).toBe(
    'Will import <b>3</b> collective and <b>1</b> individual award (1 person).',
  );
});
