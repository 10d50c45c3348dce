import path from 'node:path';
import { expect, test } from 'vitest';
import { refusals } from '#shared/errors.ts';
import { compareTexts, malformed, oneFormOnly, placeholdersOf, readTexts } from './locale-files.ts';

const vi = readTexts(path.resolve('resources/locales/vi'));
const en = readTexts(path.resolve('resources/locales/en'));

test('both languages have the same sentences with the same gaps', () => {
  expect(compareTexts(vi, en)).toEqual([]);
});

test('no sentence is empty or written with loose marks', () => {
  expect([malformed(vi), malformed(en)]).toEqual([[], []]);
});

test('in English a word that goes with a number has a form for one', () => {
  expect(oneFormOnly(en)).toEqual([]);
  const both = '{{rows}} {{rows, noun(one: row; other: rows)}}';
  const texts = (...more: string[]) => new Map([both, ...more].map((text, at) => [`a:${at}`, text]));
  expect(oneFormOnly(texts())).toEqual([]);
  expect(oneFormOnly(texts('{{n}} rows', '<b>{{n}}</b> known rows', 'limit of {{n}} rows'))).toEqual(['a:1', 'a:2']);
  expect(oneFormOnly(texts('{{n}} {{m, noun(one: is; other: are)}} late'))).toEqual(['a:1']);
});

test.each([
  ['vi', vi],
  ['en', en],
] as const)('every refusal has its sentence in %s, and no sentence is left of one that is gone', (_, texts) => {
  const told = [...texts.keys()].flatMap((key) => (key.startsWith('errors:') ? [key.slice('errors:'.length)] : []));
  expect(told.sort()).toEqual(Object.keys(refusals).sort());
});

test('the sentence of a refusal fills its gaps from what the refusal carries', () => {
  const unknown = Object.entries(refusals).flatMap(([code, params]) =>
    [vi, en].flatMap((texts) =>
      placeholdersOf(texts.get(`errors:${code}`) ?? '')
        .filter((gap) => !(params as readonly string[]).includes(gap))
        .map((gap) => `${code}: {{${gap}}}`),
    ),
  );
  expect(unknown).toEqual([]);
});

test('a difference between two languages is found', () => {
  const texts = (entries: Record<string, string>) => new Map(Object.entries(entries));
  expect(compareTexts(texts({ 'a:x': 'Một' }), texts({ 'a:y': 'One' }))).toHaveLength(2);
  expect(compareTexts(texts({ 'a:x': '{{name}}' }), texts({ 'a:x': '{{nam}}' }))).toHaveLength(1);
  expect(compareTexts(texts({ 'a:x': '<b>Một</b>' }), texts({ 'a:x': 'One' }))).toHaveLength(1);
  const counted = { 'a:x_one': '{{count}} person', 'a:x_other': '{{count}} people' };
  expect(compareTexts(texts({ 'a:x_other': '{{count}} người' }), texts(counted))).toEqual([]);
  expect(
    compareTexts(texts({ 'a:x_other': '{{count}} người' }), texts({ 'a:x_other': '{{count}} people' })),
  ).toHaveLength(1);
  expect(malformed(texts({ 'a:x': ' ', 'a:y': 'a\u0301', 'a:z': 'á' }))).toEqual(['a:x', 'a:y']);
});
