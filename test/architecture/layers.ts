/**
 * Who may import whom. The first layer whose pattern fits a file is its layer. `may` names layers, with `:types` where
 * only types may cross, `:index` where only a feature's index.ts may; a feature's own folder is always open to itself.
 * Packages are names, or beginnings that end in `*`. What the table leaves out is forbidden.
 */
export type Layer = {
  readonly name: string;
  readonly files: RegExp;
  readonly may: readonly string[];
  readonly packages: readonly string[];
};

const shared = ['base', 'errors', 'domain', 'api'];
const hostSide = [...shared, 'db', 'platform', 'features:index', 'ipc', 'host parts', 'parent port'];

export const layers: readonly Layer[] = [
  { name: 'base', files: /^src-shared\/base\//, may: ['base', 'errors:types'], packages: ['zod'] },
  { name: 'errors', files: /^src-shared\/errors\.ts$/, may: [], packages: [] },
  {
    name: 'domain',
    files: /^src-shared\/domain\//,
    may: ['base', 'errors', 'domain', 'print words'],
    packages: ['zod', 'read-vietnamese-number'],
  },
  { name: 'api', files: /^src-shared\/api\//, may: shared, packages: ['zod'] },
  {
    name: 'db',
    files: /^db\//,
    may: ['base', 'domain:types', 'db'],
    packages: ['node:*', 'better-sqlite3', 'drizzle-orm', 'drizzle-orm/*'],
  },
  // Printing draws in hidden windows; it is the one part of the platform that knows Electron.
  {
    name: 'printing',
    files: /^src-main\/platform\/printing\//,
    may: ['base', 'errors', 'domain', 'printing', 'platform', 'print words'],
    packages: ['node:*', 'electron', '@cantoo/*', 'uqr'],
  },
  // What strangers' files do to a library stays in the parser's process: no other part of the platform may use these.
  {
    name: 'list readers',
    files: /^src-main\/platform\/workbooks\//,
    may: [...shared, 'list readers'],
    packages: ['node:*', 'yauzl', '@e965/xlsx', 'csv-parse', 'htmlparser2'],
  },
  // A long list or an office's own file takes what it takes in the office process alone.
  {
    name: 'office files',
    files: /^src-main\/platform\/office\//,
    may: [...shared, 'office files'],
    packages: ['node:*', 'docx', 'exceljs'],
  },
  {
    name: 'picture readers',
    files: /^src-main\/platform\/pictures\//,
    may: [...shared, 'picture readers'],
    packages: ['node:*', 'zxing-wasm/reader'],
  },
  {
    name: 'platform',
    files: /^src-main\/platform\//,
    may: [...shared, 'db', 'platform'],
    packages: [
      'node:*',
      'better-sqlite3',
      'drizzle-orm/better-sqlite3',
      'zod',
      'age-encryption',
      'shamir-secret-sharing',
      'tar-stream',
    ],
  },
  {
    name: 'repositories',
    files: /^src-main\/features\/[^/]+\/[^/]+\.repo\.ts$/,
    may: [...shared, 'db', 'platform', 'features:index'],
    packages: ['node:*', 'drizzle-orm', 'drizzle-orm/*'],
  },
  {
    name: 'features',
    files: /^src-main\/features\/[^/]+\//,
    may: [...shared, 'db', 'platform', 'features:index'],
    packages: ['node:*', 'zod'],
  },
  { name: 'ipc', files: /^src-main\/ipc\//, may: [...shared, 'platform', 'ipc'], packages: ['node:*', 'electron'] },
  { name: 'parent port', files: /^src-main\/app\/parent-port\.ts$/, may: ['api', 'ipc:types'], packages: [] },
  {
    name: 'app',
    files: /^src-main\/app\//,
    may: [...shared, 'platform', 'printing', 'office files:types', 'ipc', 'app', 'locales'],
    packages: ['node:*', 'electron', 'i18next', 'zod'],
  },
  {
    name: 'main',
    files: /^src-main\/main\.ts$/,
    may: [...shared, 'platform', 'printing', 'ipc', 'app'],
    packages: ['node:*', 'electron'],
  },
  { name: 'preload', files: /^src-main\/preload\.ts$/, may: ['api:types'], packages: ['electron'] },
  {
    name: 'parser',
    files: /^src-main\/parser\.ts$/,
    may: [...shared, 'list readers', 'picture readers', 'ipc:types'],
    packages: ['node:*'],
  },
  { name: 'office', files: /^src-main\/office\.ts$/, may: [...shared, 'office files'], packages: [] },
  { name: 'host parts', files: /^src-main\/(handlers|queries)\.ts$/, may: hostSide, packages: [] },
  { name: 'host', files: /^src-main\/(host|reader|checker)\.ts$/, may: hostSide, packages: ['node:*'] },
  {
    name: 'ui',
    files: /^src-renderer\/ui\//,
    may: ['base', 'ui'],
    packages: [
      'react',
      'react-dom',
      '@mantine/*',
      '@tabler/icons-react',
      '@tanstack/react-table',
      '@tanstack/react-virtual',
    ],
  },
  {
    name: 'client',
    files: /^src-renderer\/api\//,
    may: ['base', 'errors', 'domain:types', 'api', 'client'],
    packages: ['react', 'react-i18next', '@tanstack/react-query'],
  },
  {
    name: 'screens',
    files: /^src-renderer\/features\/[^/]+\//,
    may: [...shared, 'ui', 'client', 'screens:index'],
    packages: ['react', 'react-i18next', 'i18next', '@mantine/*', '@tabler/icons-react', '@tanstack/react-query'],
  },
  {
    name: 'shell',
    files: /^src-renderer\/(app\/|gallery\/|main\.tsx$)/,
    may: [...shared, 'ui', 'client', 'screens:index', 'shell', 'locales'],
    packages: [
      'react',
      'react-dom/client',
      'react-i18next',
      'i18next',
      '@mantine/*',
      '@tabler/icons-react',
      '@tanstack/react-query',
      '@fontsource/*',
    ],
  },
  // What runs before anything is installed may need nothing that must be installed.
  { name: 'setup', files: /^scripts\/(setup\/.*|start|run|test)\.?mjs$/, may: ['setup'], packages: ['node:*'] },
  { name: 'launcher', files: /^scripts\/runtime\/launcher\//, may: [], packages: ['node:*', 'electron'] },
  // It proves the exchange without its files and crypto, so it enters below the handlers.
  {
    name: 'simulation',
    files: /^scripts\/simulate(\.ts$|\/)/,
    may: [...shared, 'db', 'platform', 'features', 'ipc:types', 'simulation'],
    packages: ['node:*', 'better-sqlite3', 'drizzle-orm/better-sqlite3', 'fast-check'],
  },
  {
    name: 'scripts',
    files: /^scripts\//,
    may: [...shared, 'db', 'platform', 'list readers', 'picture readers', 'features:index', 'setup', 'scripts'],
    packages: ['*'],
  },
  { name: 'tools', files: /^[^/]+\.config\.ts$/, may: [], packages: ['*'] },
  { name: 'locales', files: /^resources\/locales\//, may: [], packages: [] },
  { name: 'print words', files: /^resources\/print\//, may: [], packages: [] },
];

/** Folders whose sources must each lie in a layer. */
export const sourcePatterns = ['src-*/**/*.{ts,tsx,js,mjs}', 'db/**/*.ts', 'scripts/**/*.{ts,mjs,js}', '*.ts'];

/** Nothing that is shipped may open a connection; the set-up scripts may, and the launcher is no part of the app. */
export const networkModules =
  /^(node:)?(http|https|http2|net|dgram|tls|dns|dns\/promises|inspector|undici|ws|axios|node-fetch|electron-updater)$/;
export const mayReachNetwork = /^(scripts\/|[^/]+\.config\.ts$)/;
