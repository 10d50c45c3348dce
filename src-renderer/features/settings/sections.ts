/** The sections of the settings, as menus and other screens name them, from top to bottom. */
export const settingsSections = [
  'letterhead',
  'abbreviations',
  'display',
  'backups',
  'sharedFolder',
  'data',
  'help',
  'about',
] as const;
export type SettingsSection = (typeof settingsSections)[number];

/** An unknown name, or none, opens the first. */
export const sectionNamed = (name: string | undefined): SettingsSection =>
  settingsSections.find((section) => section === name) ?? 'letterhead';
