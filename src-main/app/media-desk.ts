import { type BrowserWindow, dialog } from 'electron';
import { ok } from '#shared/base/result.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import { isFolder, listSticks } from '../platform/files/media.ts';
import type { Of } from '../platform/host/handlers.ts';
import type { deskTexts } from './desk-texts.ts';
import type { KnownMedia } from './known-media.ts';
import type { Preferences } from './preferences.ts';

export interface MediaDeskDeps {
  readonly media: KnownMedia;
  window(): BrowserWindow;
  texts(): ReturnType<typeof deskTexts>;
  /** where dialogs begin when nothing was chosen before */
  readonly documents: string;
  preferences(): Preferences;
  prefer(changed: Partial<Preferences>): void;
}

/** Folders that were chosen and are still offered. */
const mostRemembered = 4;

/** Sticks, the folder of the house, and the folders that bundles went through before: they are chosen once. */
export function mediaDesk({
  media,
  window,
  texts,
  documents,
  preferences,
  prefer,
}: MediaDeskDeps): Of<DeskHandlers, 'media'> {
  return {
    'media.list': async () => {
      const sticks = await listSticks(process.platform);
      const shared = preferences().sharedFolder?.path;
      const remembered = preferences().folders.filter((folder) => !sticks.includes(folder) && folder !== shared);
      const folders = [
        ...(shared === undefined ? [] : [{ folder: shared, kind: 'shared' } as const]),
        ...remembered.map((folder) => ({ folder, kind: 'folder' }) as const),
      ];
      const there = await Promise.all(folders.map(({ folder }) => isFolder(folder)));
      return ok(
        await Promise.all([
          ...sticks.filter((folder) => folder !== shared).map((folder) => media.describe(folder, 'stick')),
          ...folders.filter((_, at) => there[at]).map(({ folder, kind }) => media.describe(folder, kind)),
        ]),
      );
    },
    'media.choose': async () => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: texts()('dialog.folder'),
        defaultPath: preferences().folders[0] ?? documents,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = filePaths;
      if (folder === undefined) return ok(null);
      if (folder === preferences().sharedFolder?.path) return ok(await media.describe(folder, 'shared'));
      prefer({
        folders: [folder, ...preferences().folders.filter((other) => other !== folder)].slice(0, mostRemembered),
      });
      return ok(await media.describe(folder, 'folder'));
    },
  };
}
