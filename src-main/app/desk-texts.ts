import i18next, { type TFunction } from 'i18next';
import en from '../../resources/locales/en/desk.json' with { type: 'json' };
import vi from '../../resources/locales/vi/desk.json' with { type: 'json' };
import type { Preferences } from './preferences.ts';

/** The words of menus and system dialogs, which no page can draw. */
export function deskTexts(language: Preferences['language']): TFunction<'desk'> {
  const texts = i18next.createInstance();
  void texts.init({
    lng: language,
    fallbackLng: 'vi',
    ns: ['desk'],
    defaultNS: 'desk',
    resources: { vi: { desk: vi }, en: { desk: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return texts.getFixedT(language, 'desk');
}
