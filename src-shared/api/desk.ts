import { z } from 'zod';
import { fileToken, nothing, shortText } from './common.ts';
import { desk, type FileToken } from './contract.ts';

export interface ChosenFile {
  readonly file: FileToken;
  readonly name: string;
  readonly sizeBytes: number;
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
    z.object({ purpose: z.enum(['workbook', 'bundle', 'card', 'backup', 'picture']) }),
  ).returns<ChosenFile | null>(),
  'files.chooseTarget': desk(
    z.object({
      purpose: z.enum(['card', 'pdf', 'docx', 'xlsx', 'csv', 'zip', 'diagnostics']),
      suggestedName: shortText,
    }),
  ).returns<ChosenFile | null>(),
  'files.chooseFolder': desk(nothing).returns<ChosenFile | null>(),
  'files.reveal': desk(z.object({ file: fileToken })).returns<null>(),
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
