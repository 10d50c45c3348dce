import type abbreviations from '../../resources/locales/vi/abbreviations.json';
import type actions from '../../resources/locales/vi/actions.json';
import type app from '../../resources/locales/vi/app.json';
import type attachments from '../../resources/locales/vi/attachments.json';
import type awards from '../../resources/locales/vi/awards.json';
import type backups from '../../resources/locales/vi/backups.json';
import type bonus from '../../resources/locales/vi/bonus.json';
import type book from '../../resources/locales/vi/book.json';
import type bundles from '../../resources/locales/vi/bundles.json';
import type catalogue from '../../resources/locales/vi/catalogue.json';
import type certificates from '../../resources/locales/vi/certificates.json';
import type clusters from '../../resources/locales/vi/clusters.json';
import type commands from '../../resources/locales/vi/commands.json';
import type conflicts from '../../resources/locales/vi/conflicts.json';
import type decisions from '../../resources/locales/vi/decisions.json';
import type desk from '../../resources/locales/vi/desk.json';
import type errors from '../../resources/locales/vi/errors.json';
import type exchange from '../../resources/locales/vi/exchange.json';
import type exports from '../../resources/locales/vi/exports.json';
import type guide from '../../resources/locales/vi/guide.json';
import type imports from '../../resources/locales/vi/imports.json';
import type lists from '../../resources/locales/vi/lists.json';
import type marks from '../../resources/locales/vi/marks.json';
import type movements from '../../resources/locales/vi/movements.json';
import type moves from '../../resources/locales/vi/moves.json';
import type overview from '../../resources/locales/vi/overview.json';
import type papers from '../../resources/locales/vi/papers.json';
import type people from '../../resources/locales/vi/people.json';
import type printLog from '../../resources/locales/vi/printLog.json';
import type records from '../../resources/locales/vi/records.json';
import type reports from '../../resources/locales/vi/reports.json';
import type samples from '../../resources/locales/vi/samples.json';
import type seals from '../../resources/locales/vi/seals.json';
import type settings from '../../resources/locales/vi/settings.json';
import type shares from '../../resources/locales/vi/shares.json';
import type stations from '../../resources/locales/vi/stations.json';
import type statistics from '../../resources/locales/vi/statistics.json';
import type sticks from '../../resources/locales/vi/sticks.json';
import type trust from '../../resources/locales/vi/trust.json';
import type ui from '../../resources/locales/vi/ui.json';
import type units from '../../resources/locales/vi/units.json';

/** The shape of the Vietnamese texts, by namespace = file name. Each feature adds its line, and keys are then typed. */
export type Locale = {
  readonly abbreviations: typeof abbreviations;
  readonly actions: typeof actions;
  readonly app: typeof app;
  readonly decisions: typeof decisions;
  readonly bonus: typeof bonus;
  readonly bundles: typeof bundles;
  readonly catalogue: typeof catalogue;
  readonly desk: typeof desk;
  readonly errors: typeof errors;
  readonly stations: typeof stations;
  readonly attachments: typeof attachments;
  readonly awards: typeof awards;
  readonly units: typeof units;
  readonly papers: typeof papers;
  readonly people: typeof people;
  readonly certificates: typeof certificates;
  readonly clusters: typeof clusters;
  readonly conflicts: typeof conflicts;
  readonly commands: typeof commands;
  readonly imports: typeof imports;
  readonly book: typeof book;
  readonly exports: typeof exports;
  readonly exchange: typeof exchange;
  readonly trust: typeof trust;
  readonly guide: typeof guide;
  readonly backups: typeof backups;
  readonly printLog: typeof printLog;
  readonly records: typeof records;
  readonly reports: typeof reports;
  readonly seals: typeof seals;
  readonly settings: typeof settings;
  readonly lists: typeof lists;
  readonly moves: typeof moves;
  readonly marks: typeof marks;
  readonly movements: typeof movements;
  readonly overview: typeof overview;
  readonly samples: typeof samples;
  readonly shares: typeof shares;
  readonly statistics: typeof statistics;
  readonly sticks: typeof sticks;
  readonly ui: typeof ui;
};

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

type Texts = Record<string, unknown>;

const files = import.meta.glob<Texts>('../../resources/locales/*/*.json', { eager: true, import: 'default' });

/** Every locale file of both languages, by language and namespace. */
export function loadLocales(): Record<Language, Record<string, Texts>> {
  const found: Record<Language, Record<string, Texts>> = { vi: {}, en: {} };
  for (const [path, texts] of Object.entries(files)) {
    const [language, file] = path.split('/').slice(-2);
    if (file && (language === 'vi' || language === 'en')) found[language][file.replace('.json', '')] = texts;
  }
  return found;
}
