import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/use-command.ts';
import { useQuery } from '../../api/use-query.ts';
import { RadioCards } from '../../ui/fields/radio-cards.tsx';

/** In per cent of the usual size. */
const sizes = [90, 100, 110, 125, 150, 200] as const;

type DisplaySectionProps = { readonly onLanguage: (language: 'vi' | 'en') => void };

/** Language, colours and size; each takes hold at once. */
export function DisplaySection({ onLanguage }: DisplaySectionProps) {
  const { t, i18n } = useTranslation('settings');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const tellDesk = useCommand('app.setLanguage');
  const about = useQuery('app.about', {});
  const setZoom = useCommand('app.setZoom');
  const percent = about.status === 'ready' ? about.value.zoomPercent : undefined;
  const speak = (language: 'vi' | 'en') => {
    onLanguage(language);
    void i18n.changeLanguage(language);
    void tellDesk.run({ language });
  };
  return (
    <>
      <RadioCards
        label={t('display.language')}
        cards={[
          { value: 'vi', title: t('display.vi') },
          { value: 'en', title: t('display.en') },
        ]}
        value={i18n.language === 'en' ? 'en' : 'vi'}
        onChange={speak}
      />
      <RadioCards<MantineColorScheme>
        label={t('display.theme')}
        cards={[
          { value: 'light', title: t('display.light') },
          { value: 'dark', title: t('display.dark') },
          { value: 'auto', title: t('display.auto'), sentence: t('display.autoWhy') },
        ]}
        value={colorScheme}
        onChange={setColorScheme}
      />
      <RadioCards
        label={t('display.size')}
        cards={sizes.map((size) => ({ value: String(size), title: t('display.percent', { percent: size }) }))}
        value={percent === undefined ? undefined : String(percent)}
        onChange={(size) => void setZoom.run({ percent: Number(size) })}
      />
    </>
  );
}
