import { statSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, shell } from 'electron';
import type { ChosenFile } from '#shared/api/desk.ts';
import type { Parsed } from '#shared/api/index.ts';
import { ok } from '#shared/base/result.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import type { Of } from '../platform/host/handlers.ts';
import type { deskTexts } from './desk-texts.ts';
import type { FileTokens } from './file-tokens.ts';

export interface FilesDeskDeps {
  readonly tokens: FileTokens;
  window(): BrowserWindow;
  texts(): ReturnType<typeof deskTexts>;
  /** where dialogs begin */
  readonly documents: string;
}

type Opened = Parsed<'files.choose'>['purpose'];
type Saved = Parsed<'files.chooseTarget'>['purpose'];

const isSaved = (purpose: Opened | Saved): purpose is Exclude<Saved, Opened> =>
  !['workbook', 'bundle', 'card', 'backup', 'picture'].includes(purpose);

/** A name that every file system takes: a list is called what its heading says, slashes and colons among it. */
const safeName = (name: string): string => name.replace(/[<>:"/\\|?*\p{Cc}]+/gu, '-').slice(-180);

/** System dialogs; what was chosen stays here under a token. */
export function filesDesk({ tokens, window, texts, documents }: FilesDeskDeps): Of<DeskHandlers, 'files'> {
  const chosen = (file: string): ChosenFile => ({
    file: tokens.give(file),
    name: path.basename(file),
    sizeBytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
  });
  const filters = (purpose: Opened | Saved): FileFilter[] => {
    const t = texts();
    const known = {
      workbook: {
        name: t('dialog.listFiles'),
        extensions: ['xlsx', 'xlsm', 'xls', 'csv', 'docx', 'txt', 'tsv', 'html'],
      },
      bundle: { name: t('dialog.bundleFiles'), extensions: ['svb'] },
      card: { name: t('dialog.cardFiles'), extensions: ['svc', 'svcard'] },
      picture: { name: t('dialog.pictureFiles'), extensions: ['jpg', 'jpeg', 'png'] },
      backup: { name: t('dialog.backupFiles'), extensions: ['db'] },
      diagnostics: { name: t('dialog.textFiles'), extensions: ['txt'] },
      pdf: { name: t('dialog.pdfFiles'), extensions: ['pdf'] },
      docx: { name: t('dialog.wordFiles'), extensions: ['docx'] },
      xlsx: { name: t('dialog.workbookFiles'), extensions: ['xlsx'] },
      zip: { name: t('dialog.zipFiles'), extensions: ['zip'] },
      csv: { name: t('dialog.csvFiles'), extensions: ['csv'] },
    };
    // A wrong file is refused by name when it is read; hiding it would only make people rename it.
    return isSaved(purpose) ? [known[purpose]] : [known[purpose], { name: t('dialog.allFiles'), extensions: ['*'] }];
  };
  const saveTitle = {
    card: 'dialog.saveCard',
    pdf: 'dialog.savePdf',
    diagnostics: 'dialog.saveDiagnostics',
    docx: 'dialog.saveWord',
    xlsx: 'dialog.saveList',
    csv: 'dialog.saveList',
    zip: 'dialog.saveEverything',
  } as const;
  const openTitle = {
    workbook: 'dialog.workbook',
    bundle: 'dialog.bundle',
    card: 'dialog.card',
    backup: 'dialog.backup',
    picture: 'dialog.picture',
  } as const;

  return {
    'files.choose': async ({ purpose }) => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: texts()(openTitle[purpose]),
        defaultPath: documents,
        filters: filters(purpose),
        properties: ['openFile'],
      });
      return ok(filePaths[0] === undefined ? null : chosen(filePaths[0]));
    },
    'files.chooseTarget': async ({ purpose, suggestedName }) => {
      const { filePath } = await dialog.showSaveDialog(window(), {
        title: texts()(saveTitle[purpose]),
        defaultPath: path.join(documents, safeName(suggestedName)),
        filters: filters(purpose),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      return ok(filePath ? chosen(filePath) : null);
    },
    'files.chooseFolder': async () => {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: texts()('dialog.folder'),
        defaultPath: documents,
        properties: ['openDirectory', 'createDirectory'],
      });
      return ok(filePaths[0] === undefined ? null : chosen(filePaths[0]));
    },
    'files.reveal': ({ file }) => {
      shell.showItemInFolder(tokens.pathOf(file));
      return ok(null);
    },
  };
}
