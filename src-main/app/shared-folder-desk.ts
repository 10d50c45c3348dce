import { randomUUID } from 'node:crypto';
import { type BrowserWindow, dialog } from 'electron';
import type { SharedFolder } from '#shared/api/sticks.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import type { HostClient } from '../ipc/host-client.ts';
import { type FolderWatch, type WatchParts, watchFolder } from '../platform/files/folder-watch.ts';
import type { Of } from '../platform/host/handlers.ts';
import type { deskTexts } from './desk-texts.ts';
import type { KnownMedia } from './known-media.ts';
import type { Preferences } from './preferences.ts';

export interface SharedFolderDeps {
  readonly host: HostClient;
  readonly media: KnownMedia;
  readonly watching: WatchParts;
  window(): BrowserWindow;
  texts(): ReturnType<typeof deskTexts>;
  readonly documents: string;
  preferences(): Preferences;
  prefer(changed: Partial<Preferences>): void;
  /** Something is different there. */
  tell(): void;
}

type Seen = Pick<SharedFolder, 'there' | 'waiting'>;
/** Until it was looked at nothing is said against it. */
const notYet: Seen = { there: true, waiting: 0 };

/**
 * The folder of the house: what arrives there is noticed and told, and taken by nobody but a person. A share that is
 * gone is tried again until it is back.
 */
export function sharedFolderDesk(deps: SharedFolderDeps): Of<DeskHandlers, 'sharedFolder'> {
  const { host, media, watching, window, texts, documents, preferences, prefer, tell } = deps;
  let seen = notYet;
  let watch: FolderWatch | undefined;

  const begin = (): void => {
    watch?.close();
    seen = notYet;
    const folder = preferences().sharedFolder?.path;
    watch = folder === undefined ? undefined : watchFolder(folder, watching, (there) => note(folder, there));
  };
  const note = async (folder: string, there: boolean): Promise<void> => {
    const now = there ? await count(folder) : { there: false, waiting: 0 };
    // Another folder may have been chosen meanwhile.
    if (!now || preferences().sharedFolder?.path !== folder) return;
    const same = now.there === seen.there && now.waiting === seen.waiting;
    seen = now;
    if (!same) tell();
  };
  const count = async (folder: string): Promise<Seen | undefined> => {
    const token = media.tokenOf(folder);
    const reply = await host.call(randomUUID(), 'sticks.waiting', { folder: token }, { [token]: folder });
    const counted = reply as Result<{ readonly waiting: number }>;
    if (counted.ok) return { there: true, waiting: counted.value.waiting };
    return counted.code === 'medium.lost' ? { there: false, waiting: 0 } : undefined;
  };
  const state = async (): Promise<SharedFolder | null> => {
    const folder = preferences().sharedFolder?.path;
    return folder === undefined ? null : { medium: await media.describe(folder, 'shared'), ...seen };
  };
  begin();
  return {
    'sharedFolder.state': async () => {
      // What was taken since is no news in the folder.
      watch?.lookAgain();
      return ok(await state());
    },
    'sharedFolder.choose': async () => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: texts()('dialog.sharedFolder'),
        defaultPath: preferences().sharedFolder?.path ?? documents,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = filePaths;
      if (folder === undefined) return ok(null);
      prefer({ sharedFolder: { path: folder, putAway: preferences().sharedFolder?.putAway ?? false } });
      begin();
      return ok(await state());
    },
    'sharedFolder.forget': () => {
      prefer({ sharedFolder: null });
      begin();
      return ok(null);
    },
    'sharedFolder.putAway': ({ on }) => {
      const { sharedFolder } = preferences();
      if (sharedFolder) prefer({ sharedFolder: { ...sharedFolder, putAway: on } });
      return ok(null);
    },
  };
}
