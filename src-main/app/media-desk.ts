import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { FileToken } from '#shared/api/contract.ts';
import type { Medium } from '#shared/api/sticks.ts';
import { ok } from '#shared/base/result.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import { freeBytesIn, isFolder, listSticks } from '../platform/files/media.ts';
import type { Of } from '../platform/host/handlers.ts';
import type { deskTexts } from './desk-texts.ts';
import type { FileTokens } from './file-tokens.ts';
import type { Preferences } from './preferences.ts';

export interface MediaDeskDeps {
  readonly tokens: FileTokens;
  window(): BrowserWindow;
  texts(): ReturnType<typeof deskTexts>;
  /** where dialogs begin when nothing was chosen before */
  readonly documents: string;
  preferences(): Preferences;
  prefer(changed: Partial<Preferences>): void;
}

/** Folders that were chosen and are still offered. */
const mostRemembered = 4;

/** Sticks, and the folders that bundles went through before: they are remembered, so that they are chosen once. */
export function mediaDesk({
  tokens,
  window,
  texts,
  documents,
  preferences,
  prefer,
}: MediaDeskDeps): Of<DeskHandlers, 'media'> {
  const given = new Map<string, FileToken>();
  // The same folder keeps its token, so that a page may compare them.
  const tokenOf = (folder: string): FileToken => {
    const token = given.get(folder) ?? tokens.give(folder);
    given.set(folder, token);
    return token;
  };
  const medium = async (folder: string, kind: Medium['kind']): Promise<Medium> => ({
    folder: tokenOf(folder),
    name: path.basename(folder) || folder,
    path: folder,
    kind,
    last: preferences().folders[0] === folder,
    freeBytes: await freeBytesIn(folder),
  });
  return {
    'media.list': async () => {
      const sticks = await listSticks(process.platform);
      const remembered = preferences().folders.filter((folder) => !sticks.includes(folder));
      const there = await Promise.all(remembered.map(isFolder));
      return ok(
        await Promise.all([
          ...sticks.map((folder) => medium(folder, 'stick')),
          ...remembered.filter((_, at) => there[at]).map((folder) => medium(folder, 'folder')),
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
      prefer({
        folders: [folder, ...preferences().folders.filter((other) => other !== folder)].slice(0, mostRemembered),
      });
      return ok(await medium(folder, 'folder'));
    },
  };
}
