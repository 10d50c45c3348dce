import { z } from 'zod';
import type { ListInput } from '#shared/domain/lists/list-input.ts';
import { fileToken, id, nothing, shortText } from './common.ts';
import { desk, type FileToken, query } from './contract.ts';

export interface ChosenFile {
  readonly file: FileToken;
  readonly name: string;
  readonly sizeBytes: number;
}

/** Which awards a list prints: a year, or one decision. */
export const listChoice = z.object({
  year: z.int().min(1945).max(2100),
  decisionId: id<'decision'>().optional(),
  unitId: id<'unit'>().optional(),
  reportTitle: shortText,
});
export type ListChoice = z.output<typeof listChoice>;

export interface Printer {
  readonly name: string;
  readonly shown: string;
  readonly isDefault: boolean;
}

export interface AppAbout {
  readonly version: string;
  readonly electron: string;
  readonly chrome: string;
  readonly dataFolder: string;
  readonly zoomPercent: number;
  /** The sample register is open, not the station's own. */
  readonly inSample: boolean;
}

export const deskApi = {
  /** null = the person closed the dialog. */
  'files.choose': desk(
    z.object({ purpose: z.enum(['workbook', 'bundle', 'card', 'backup']) }),
  ).returns<ChosenFile | null>(),
  'files.chooseTarget': desk(
    z.object({
      purpose: z.enum(['card', 'pdf', 'xlsx', 'csv', 'zip', 'diagnostics']),
      suggestedName: shortText,
    }),
  ).returns<ChosenFile | null>(),
  'files.chooseFolder': desk(nothing).returns<ChosenFile | null>(),
  'files.reveal': desk(z.object({ file: fileToken })).returns<null>(),
  /** Everything a list is made of; also what the desk asks before it prints. Refuses: list.noLetterhead, list.empty. */
  'lists.input': query(listChoice).returns<ListInput>(),
  /** A page of this app that shows the list as it will be printed. Refuses: list.noLetterhead, list.empty. */
  'lists.preview': desk(listChoice).returns<{ readonly url: string }>(),
  /** Refuses: list.noLetterhead, list.empty, disk.full, medium.lost. */
  'lists.savePdf': desk(z.object({ choice: listChoice, file: fileToken })).returns<{
    readonly fileName: string;
    readonly pages: number;
  }>(),
  'lists.printers': desk(nothing).returns<readonly Printer[]>(),
  /** Refuses: list.noLetterhead, list.empty, print.noPrinter, print.failed. */
  'lists.print': desk(z.object({ choice: listChoice, printer: z.string().max(200) })).returns<{
    readonly pages: number;
  }>(),
  'app.about': desk(nothing).returns<AppAbout>(),
  'app.setLanguage': desk(z.object({ language: z.enum(['vi', 'en']) })).returns<null>(),
  /** Size of everything on the screen. */
  'app.setZoom': desk(z.object({ percent: z.int().min(50).max(300) })).returns<null>(),
  'app.showDataFolder': desk(nothing).returns<null>(),
  /** Starts the program again on the sample register, which lies apart from the station's own. */
  'app.openSample': desk(nothing).returns<null>(),
  /** Starts it again on the station's own; the sample is kept for another time, or removed. */
  'app.leaveSample': desk(z.object({ remove: z.boolean() })).returns<null>(),
};
