import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AbbreviationsPanel } from '../abbreviations/index.ts';
import { BackupsPanel } from '../backups/index.ts';
import { type Errand, Guide } from '../guide/index.ts';
import { SharedFolderPanel } from '../sticks/index.ts';
import { AboutSection } from './about-section.tsx';
import { DataSection } from './data-section.tsx';
import { DisplaySection } from './display-section.tsx';
import { LetterheadSection } from './letterhead-section.tsx';
import { type SettingsSection, sectionNamed } from './sections.ts';
import { SettingsPage } from './settings-page.tsx';

export type SettingsScreenProps = {
  /** Which section is open, as menus name it. */
  readonly section?: string | undefined;
  readonly onSection: (section: SettingsSection) => void;
  /** Keeps the language for the next start. */
  readonly onLanguage: (language: 'vi' | 'en') => void;
  /** Goes where an errand of the guide is done. */
  readonly onErrand: (errand: Errand) => void;
  readonly onExportEverything: () => void;
  /** Instant in ms. */
  readonly now: () => number;
};

/** What is set once: letterhead, short forms, looks, backups, data; and what this program is and how it is used. */
export function SettingsScreen({ section, onSection, onLanguage, now, ...ways }: SettingsScreenProps) {
  const { onErrand, onExportEverything } = ways;
  const { t } = useTranslation('settings');
  const open = sectionNamed(section);
  const sections: Readonly<Record<SettingsSection, { readonly title: string; readonly content: () => ReactNode }>> = {
    letterhead: { title: t('section.letterhead'), content: () => <LetterheadSection now={now} /> },
    abbreviations: { title: t('section.abbreviations'), content: () => <AbbreviationsPanel /> },
    display: { title: t('section.display'), content: () => <DisplaySection onLanguage={onLanguage} /> },
    backups: { title: t('section.backups'), content: () => <BackupsPanel now={now} /> },
    sharedFolder: { title: t('section.sharedFolder'), content: () => <SharedFolderPanel /> },
    data: { title: t('section.data'), content: () => <DataSection onExportEverything={onExportEverything} /> },
    help: { title: t('section.help'), content: () => <Guide onGo={onErrand} /> },
    about: { title: t('section.about'), content: () => <AboutSection now={now} /> },
  };
  return (
    <SettingsPage sections={sections} open={open} onSection={onSection}>
      {sections[open].content()}
    </SettingsPage>
  );
}
