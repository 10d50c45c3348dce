import { expect, test } from 'vitest';
import { checkLocaleUses } from './check-locale-uses.ts';
import { literalTexts } from './literal-text.ts';

const texts = new Map([
  ['awards:title', 'Khen thưởng'],
  ['awards:count_other', '{{count}} lượt'],
  ['awards:kind.unit', 'Tập thể'],
  ['awards:kind.person', 'Cá nhân'],
  ['ui:close', 'Đóng'],
]);
const families = { 'awards:kind.*': ['unit', 'person'] };
/** A template whose gap is written here so that no linter takes it for one that lost its backquotes. */
const template = (before: string, name: string): string => `\`${before}$\{${name}}\``;
const screen = (body: string) =>
  new Map([['a.tsx', `const { t } = useTranslation('awards'); ${body.replace('KIND', template('kind.', 'kind'))}`]]);
const all = "t('title'); t('count', { count }); t(KIND); t('ui:close');";

test('keys are found in calls, conditions, templates and tables', () => {
  expect(checkLocaleUses(screen(all), texts, families, [])).toEqual({ missing: [], unused: [] });
  const conditional = screen("t(many ? 'count' : 'title'); t(KIND)");
  expect(checkLocaleUses(conditional, texts, families, ['ui'])).toEqual({ missing: [], unused: [] });
  const table = screen("const keys = { a: 'title', b: 'count' }; t(keys[name]); t(KIND)");
  expect(checkLocaleUses(table, texts, families, ['ui'])).toEqual({ missing: [], unused: [] });
  const renamed = new Map([['b.tsx', "const { t: say } = useTranslation('ui'); say('close')"], ...screen(all)]);
  expect(checkLocaleUses(renamed, texts, families, [])).toEqual({ missing: [], unused: [] });
  const trans = screen('<Trans t={t} i18nKey="title" />; t("count"); t(KIND)');
  expect(checkLocaleUses(trans, texts, families, ['ui'])).toEqual({ missing: [], unused: [] });
});

test('a key that is missing and one that nobody asks for are found', () => {
  const outcome = checkLocaleUses(screen(all.replace("t('title')", "t('titel')")), texts, families, []);
  expect(outcome).toEqual({ missing: ['a.tsx: titel'], unused: ['awards:title'] });
  expect(checkLocaleUses(screen(all.replace('ui:close', 'close')), texts, families, []).missing).toEqual([
    'a.tsx: close',
  ]);
});

test('a family must be listed, asked for, and complete', () => {
  expect(checkLocaleUses(screen(all), texts, {}, []).missing).toHaveLength(1);
  expect(checkLocaleUses(screen(all), texts, { ...families, 'ui:tone.*': [] }, []).missing).toHaveLength(1);
  const other = { 'awards:kind.*': ['unit', 'team'] };
  expect(checkLocaleUses(screen(all), texts, other, [])).toEqual({
    missing: ['awards:kind.*: awards:kind.team'],
    unused: ['awards:kind.person'],
  });
});

test.each([
  '<p>Khen thưởng</p>',
  '<p>{count} awards</p>',
  '<Button label="Save" />',
  "<Button aria-label={'Save'} />",
  "const words = 'Đã lưu';",
  `const words = ${template('Đã lưu ', 'count')};`,
])('words in the program are found: %s', (source) => {
  expect(literalTexts(new Map([['a.tsx', source]]))).toHaveLength(1);
});

test.each([
  '<p>{t("title")}</p>',
  '<p> · {count}</p>',
  '<Button kind="primary" label={t("save")} />',
  "import './đường.css';",
])('what is no word for people is let through: %s', (source) => {
  expect(literalTexts(new Map([['a.tsx', source]]))).toEqual([]);
});
