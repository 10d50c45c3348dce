import { randomUUID } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { Output, Reply } from '#shared/api/index.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type ScanType, sniffScan } from '#shared/domain/attachments/scan-kind.ts';
import { scanName } from '#shared/domain/attachments/scan-name.ts';
import type { DeskHandlers } from '../ipc/dispatch.ts';
import type { HostClient } from '../ipc/host-client.ts';
import { type ScanPages, scanUrl } from '../platform/attachments/scan-pages.ts';
import { readScanAnywhere, scanFolder } from '../platform/attachments/scan-store.ts';
import { writeWhole } from '../platform/files/write-whole.ts';
import type { Of } from '../platform/host/handlers.ts';
import type { deskTexts } from './desk-texts.ts';
import type { FileTokens } from './file-tokens.ts';

export interface AttachmentsDeskDeps {
  readonly host: HostClient;
  readonly tokens: FileTokens;
  readonly pages: ScanPages;
  readonly dataFolder: string;
  window(): BrowserWindow;
  texts(): ReturnType<typeof deskTexts>;
  readonly documents: string;
}

interface Scan {
  readonly bytes: Uint8Array;
  readonly type: ScanType;
  readonly name: string;
}

/** Scans leave and enter the program here: chosen, shown, opened elsewhere, saved. */
export function attachmentsDesk(deps: AttachmentsDeskDeps): Of<DeskHandlers, 'attachments'> {
  let shown: string | undefined;
  /** What it is, is what its bytes say, not what a row says that another station sent. */
  const scanOf = async (id: string): Promise<Result<Scan>> => {
    const row = (await deps.host.call(randomUUID(), 'attachments.one', { id }, {})) as Reply<'attachments.one'>;
    if (!row.ok) return row;
    const { sha256, fileName }: Output<'attachments.one'> = row.value;
    const spare = scanFolder(path.join(deps.dataFolder, 'backups'));
    const bytes = await readScanAnywhere(scanFolder(deps.dataFolder), spare, sha256, fileName);
    if (!bytes.ok) return bytes;
    const type = sniffScan(bytes.value, fileName);
    return type.ok ? ok({ bytes: bytes.value, type: type.value, name: scanName(fileName, type.value) }) : type;
  };
  return {
    'attachments.choose': async () => {
      const { filePaths } = await dialog.showOpenDialog(deps.window(), {
        title: deps.texts()('dialog.scans'),
        defaultPath: deps.documents,
        filters: [
          { name: deps.texts()('dialog.scanFiles'), extensions: ['pdf', 'jpg', 'jpeg', 'png'] },
          { name: deps.texts()('dialog.allFiles'), extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections'],
      });
      if (filePaths.length === 0) return ok(null);
      return ok(
        filePaths.map((file) => ({
          file: deps.tokens.give(file),
          name: path.basename(file),
          sizeBytes: statSync(file, { throwIfNoEntry: false })?.size ?? 0,
        })),
      );
    },
    'attachments.preview': async ({ id }) => {
      const scan = await scanOf(id);
      if (!scan.ok) return scan;
      if (shown) deps.pages.delete(shown);
      shown = randomUUID();
      deps.pages.set(shown, scan.value);
      return ok({ url: scanUrl(shown, scan.value.name), type: scan.value.type });
    },
    'attachments.openOutside': async ({ id }) => {
      const scan = await scanOf(id);
      if (!scan.ok) return scan;
      const { name, bytes } = scan.value;
      // A copy: whatever the other program does to it, the scan itself stays as it is. Cleared at the next start.
      const folder = path.join(deps.dataFolder, 'tmp', `scan-${randomUUID()}`);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const written = await writeWhole(folder, name, [bytes]);
      if (!written.ok) return written;
      const why = await shell.openPath(written.value.path);
      return why === '' ? ok(null) : refuse('attachment.noProgram', { name });
    },
    'attachments.saveCopy': async ({ id }) => {
      const scan = await scanOf(id);
      if (!scan.ok) return scan;
      const { filePath } = await dialog.showSaveDialog(deps.window(), {
        title: deps.texts()('dialog.saveScan'),
        defaultPath: path.join(deps.documents, scan.value.name),
        properties: ['showOverwriteConfirmation', 'createDirectory'],
      });
      if (!filePath) return ok(null);
      const written = await writeWhole(path.dirname(filePath), path.basename(filePath), [scan.value.bytes]);
      return written.ok ? ok(path.basename(filePath)) : written;
    },
  };
}
