import { type Language, languages } from './locales.ts';

const KEY = 'so-vang.language';

const known = (text: string | null): Language | undefined => languages.find((language) => language === text);

/** The language asked for by the window's address, else the one chosen last, else Vietnamese. */
export const startLanguage = (search: string, storage: Pick<Storage, 'getItem'>): Language =>
  known(new URLSearchParams(search).get('lang')) ?? known(storage.getItem(KEY)) ?? 'vi';

export const keepLanguage = (language: Language, storage: Pick<Storage, 'setItem'>): void =>
  storage.setItem(KEY, language);
