import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers as the language of the screen groups them: 2.530.000 or 2,530,000. */
export function useNumbers(): Intl.NumberFormat {
  const { i18n } = useTranslation();
  return useMemo(() => new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'vi-VN'), [i18n.language]);
}
