import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import i18next from 'i18next';
import { countedNoun } from '#shared/base/counted-noun.ts';
import { root } from '../setup/paths.mjs';

export type Language = 'vi' | 'en';

/** The words on the screen in a language: what a person would look for. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Throws (from the result): for a key that no locale file holds, since a walk that looks for a key finds nothing. */
export function wordsOf(language: Language): Words {
  const folder = path.join(root, 'resources/locales', language);
  const resources = Object.fromEntries(
    readdirSync(folder).map((file) => [
      path.basename(file, '.json'),
      JSON.parse(readFileSync(path.join(folder, file), 'utf8')),
    ]),
  );
  const texts = i18next.createInstance();
  void texts.init({
    lng: language,
    resources: { [language]: resources },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  texts.services.formatter?.add('noun', countedNoun);
  // Keys come from walks and tests as text; a wrong one is found by `exists`.
  const untyped = texts.t as unknown as Words;
  return (key, params = {}) => {
    if (!texts.exists(key, params)) throw new Error(`no words for ${key}`);
    return untyped(key, params);
  };
}
