import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/shell/page.tsx';
import { PageHead } from '../../ui/shell/page-head.tsx';
import { type SettingsSection, settingsSections } from './sections.ts';
import styles from './settings.module.css';

type SettingsPageProps = {
  readonly sections: Readonly<Record<SettingsSection, { readonly title: string }>>;
  readonly open: SettingsSection;
  readonly onSection: (section: SettingsSection) => void;
  /** What the open section holds. */
  readonly children: ReactNode;
};

/** The sections beside the one that is open. */
export function SettingsPage({ sections, open, onSection, children }: SettingsPageProps) {
  const { t } = useTranslation('settings');
  return (
    <Page head={<PageHead title={t('title')} />}>
      <div className={styles.settings}>
        <nav aria-label={t('sections')}>
          <ul className={styles.sections}>
            {settingsSections.map((section) => (
              <li key={section}>
                <button
                  type="button"
                  aria-current={section === open ? 'page' : undefined}
                  onClick={() => onSection(section)}
                >
                  {sections[section].title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <section className={styles.section} aria-labelledby="settings-section">
          <h2 id="settings-section">{sections[open].title}</h2>
          {children}
        </section>
      </div>
    </Page>
  );
}
