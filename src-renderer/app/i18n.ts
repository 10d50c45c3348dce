import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { countedNoun } from '#shared/base/counted-noun.ts';
import { type Language, type Locale, loadLocales } from './locales.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: Locale;
  }
}

/** The texts of the app, ready at once: they are part of the build. Vietnamese stands in for what English lacks. */
export function startI18n(language: Language): i18n {
  const instance = i18next.createInstance();
  const locales = loadLocales();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    ns: Object.keys(locales.vi),
    defaultNS: 'app',
    resources: locales,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  instance.services.formatter?.add('noun', countedNoun);
  return instance;
}
