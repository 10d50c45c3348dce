import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The texts of one language: sentence by key, the key with its namespace before a colon and dots between its parts. */
export type Texts = ReadonlyMap<string, string>;

function flatten(value: unknown, key: string, into: Map<string, string>): void {
  if (typeof value === 'string') into.set(key, value);
  else if (value !== null && typeof value === 'object') {
    for (const [part, inner] of Object.entries(value))
      flatten(inner, key.endsWith(':') ? key + part : `${key}.${part}`, into);
  } else throw new Error(`${key} is neither a sentence nor a group`);
}

export function readTexts(folder: string): Texts {
  const texts = new Map<string, string>();
  for (const file of readdirSync(folder)) {
    const namespace = path.basename(file, '.json');
    flatten(JSON.parse(readFileSync(path.join(folder, file), 'utf8')), `${namespace}:`, texts);
  }
  return texts;
}

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** The key as the program asks for it, without the form that a count chooses. */
export const askedKey = (key: string): string => key.replace(PLURAL, '');

/** The words of a sentence that go with a number: `{{rows, noun(one: row; other: rows)}}`. */
const NOUN = /\{\{(\w+), noun\(one: ([^;)]+); other: ([^;)]+)\)\}\}/g;

/** The gaps of a sentence. A word that goes with a number is none of its own. */
export const placeholdersOf = (sentence: string): string[] =>
  [...sentence.replace(NOUN, '').matchAll(/\{\{-?\s*([^},\s]+)[^}]*\}\}/g)].map(([, name]) => name ?? '').sort();

/**
 * Sentences in which a word goes with a number and has one form only, "1 rows", or goes with a number that the sentence
 * does not show. Which words those are is learnt from the sentences themselves; after "of" and "than" a number is never one.
 */
export function oneFormOnly(texts: Texts): string[] {
  const sentences = [...texts].filter(([key]) => !PLURAL.test(key));
  const plurals = new Set(
    sentences
      .flatMap(([, sentence]) => [...sentence.matchAll(NOUN)].map(([, , , other = '']) => other.split(' ')[0] ?? ''))
      // Verbs are among them, which in the plural have no such ending.
      .filter((word) => /s$|^people$/.test(word)),
  );
  const stray = (sentence: string): boolean =>
    [...sentence.matchAll(NOUN)].some(([, name = '']) => !placeholdersOf(sentence).includes(name));
  const alone = (sentence: string): boolean =>
    [...sentence.replace(NOUN, '#').matchAll(/(?<!of |than )\{\{\w+\}\}(?:<\/b>)? (?!has |to )(?:(\w+) )?(\w+)/g)].some(
      ([, before = '', word = '']) => plurals.has(word) || plurals.has(before),
    );
  return sentences.filter(([, sentence]) => stray(sentence) || alone(sentence)).map(([key]) => key);
}

/** The tags that a sentence wraps around its words, for the program to draw. */
const tagsOf = (sentence: string): string[] => (sentence.match(/<\/?\w+\s*\/?>/g) ?? []).sort();

/** The forms that a language needs where a count chooses: Vietnamese says it one way, English two. */
const pluralForms = { vi: ['_other'], en: ['_one', '_other'] } as const;

/** All that two languages may not differ in, one sentence each. */
export function compareTexts(vi: Texts, en: Texts): string[] {
  const complaints: string[] = [];
  const asked = (texts: Texts) => new Set([...texts.keys()].map(askedKey));
  const [inVi, inEn] = [asked(vi), asked(en)];
  for (const key of inVi) if (!inEn.has(key)) complaints.push(`${key} is missing in English`);
  for (const key of inEn) if (!inVi.has(key)) complaints.push(`${key} is missing in Vietnamese`);
  for (const key of inVi) {
    if (!inEn.has(key)) continue;
    if (PLURAL.test(`${key}_other`) && (vi.has(`${key}_other`) || en.has(`${key}_other`))) {
      for (const form of pluralForms.vi)
        if (!vi.has(key + form)) complaints.push(`${key}${form} is missing in Vietnamese`);
      for (const form of pluralForms.en)
        if (!en.has(key + form)) complaints.push(`${key}${form} is missing in English`);
    }
    const ours = vi.get(key) ?? vi.get(`${key}_other`) ?? '';
    const theirs = en.get(key) ?? en.get(`${key}_other`) ?? '';
    if (String(placeholdersOf(ours)) !== String(placeholdersOf(theirs))) complaints.push(`${key}: other placeholders`);
    if (String(tagsOf(ours)) !== String(tagsOf(theirs))) complaints.push(`${key}: other tags`);
  }
  return complaints;
}

/** Sentences that cannot stand: empty ones, and letters put together from pieces, which no search would find. */
export const malformed = (texts: Texts): string[] =>
  [...texts]
    .filter(([, sentence]) => sentence.trim() === '' || sentence !== sentence.normalize('NFC'))
    .map(([key]) => key);
