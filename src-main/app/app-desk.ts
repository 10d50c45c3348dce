import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { app, type BrowserWindow, shell } from 'electron';
import { ok, type Result } from '#shared/base/result.ts';
import { type DiagnosticFacts, withoutWords } from '#shared/domain/diagnostics.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import type { HostClient } from '../ipc/host-client.ts';
import { writeWhole } from '../platform/files/write-whole.ts';
import type { Of } from '../platform/host/handlers.ts';
import type { deskTexts } from './desk-texts.ts';
import type { FileTokens } from './file-tokens.ts';
import type { Preferences } from './preferences.ts';
import type { SamplePlace } from './sample-place.ts';

export interface AppDeskDeps {
  readonly host: HostClient;
  readonly tokens: FileTokens;
  readonly dataFolder: string;
  readonly sample: SamplePlace;
  window(): BrowserWindow;
  texts(): ReturnType<typeof deskTexts>;
  preferences(): Preferences;
  /** Keeps what was chosen and lets it take hold. */
  prefer(changed: Partial<Preferences>): void;
}

/** The program itself: what it is, how it looks, where its data lie, and what a supporter may see of it. */
export function appDesk({
  host,
  tokens,
  dataFolder,
  sample,
  window,
  texts,
  preferences,
  prefer,
}: AppDeskDeps): Of<DeskHandlers, 'app'> & Of<DeskHandlers, 'diagnostics'> {
  const changeRegister = (): void => {
    app.relaunch({ args: [...sample.otherArgs()] });
    app.quit();
  };
  return {
    'app.about': () =>
      ok({
        version: app.getVersion(),
        electron: process.versions.electron ?? '',
        chrome: process.versions.chrome ?? '',
        dataFolder,
        zoomPercent: preferences().zoomPercent,
        inSample: sample.inSample,
      }),
    'app.setLanguage': ({ language }) => {
      prefer({ language });
      return ok(null);
    },
    'app.setZoom': ({ percent }) => {
      prefer({ zoomPercent: percent });
      window().webContents.setZoomFactor(percent / 100);
      return ok(null);
    },
    'app.showDataFolder': async () => {
      await shell.openPath(dataFolder);
      return ok(null);
    },
    'app.openSample': () => {
      if (!sample.inSample) changeRegister();
      return ok(null);
    },
    'app.leaveSample': ({ remove }) => {
      if (!sample.inSample) return ok(null);
      if (remove) sample.markForRemoval();
      changeRegister();
      return ok(null);
    },
    'diagnostics.save': async ({ file }) => {
      const facts = (await host.call(randomUUID(), 'diagnostics.facts', {}, {})) as Result<DiagnosticFacts>;
      const target = tokens.pathOf(file);
      const text = [
        texts()('diagnostics.heading'),
        JSON.stringify({ program: process.versions, system: systemFacts(), register: facts }, null, 2),
        withoutWords(faultLogs(dataFolder)),
      ].join('\n\n');
      const written = await writeWhole(path.dirname(target), path.basename(target), [Buffer.from(`${text}\n`)]);
      return written.ok ? ok({ fileName: path.basename(target) }) : written;
    },
  };
}

const systemFacts = () => ({
  platform: process.platform,
  arch: process.arch,
  system: process.getSystemVersion(),
  locale: app.getLocale(),
  packaged: app.isPackaged,
});

/** The older log first. */
const faultLogs = (dataFolder: string): string =>
  ['faults.log.1', 'faults.log']
    .map((name) => path.join(dataFolder, 'log', name))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
