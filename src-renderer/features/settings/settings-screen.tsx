import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BackupsPanel } from '../backups/index.ts';
import { AboutSection } from './about-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { HelpSection } from './help-section.tsx';
import { LetterheadSection } from './letterhead-section.tsx';
import { type SettingsSection, sectionNamed } from './sections.ts';
import { SettingsPage } from './settings-page.tsx';

export type SettingsScreenProps = {
  /** Which section is open, as menus name it. */
  readonly section?: string | undefined;
  readonly onSection: (section: SettingsSection) => void;
  /** Keeps the language for the next start. */
  readonly onLanguage: (language: 'vi' | 'en') => void;
  /** Instant in ms. */
  readonly now: () => number;
};

/** What is set once: letterhead, language and colours, backups; and what this program is. */
export function SettingsScreen({ section, onSection, onLanguage, now }: SettingsScreenProps) {
  const { t } = useTranslation('settings');
  const open = sectionNamed(section);
  const sections: Readonly<Record<SettingsSection, { readonly title: string; readonly content: () => ReactNode }>> = {
    letterhead: { title: t('section.letterhead'), content: () => <LetterheadSection now={now} /> },
    display: { title: t('section.display'), content: () => <DisplaySection onLanguage={onLanguage} /> },
    backups: { title: t('section.backups'), content: () => <BackupsPanel now={now} /> },
    help: { title: t('section.help'), content: () => <HelpSection /> },
    about: { title: t('section.about'), content: () => <AboutSection /> },
  };
  return (
    <SettingsPage sections={sections} open={open} onSection={onSection}>
      {sections[open].content()}
    </SettingsPage>
  );
}
