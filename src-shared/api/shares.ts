import { z } from 'zod';
import type { ShareSheetInput } from '#shared/domain/cards/share-sheet.ts';
import { fileToken, nothing, passphrase } from './common.ts';
import { ask, command, job, query } from './contract.ts';

/** The sheets that are out, as far as headquarters knows. Instants in ms. */
export interface ShareSet {
  readonly tag: string;
  readonly madeAt: number;
  /** when each sheet was last typed back; null when it never was */
  readonly checkedAt: readonly (number | null)[];
}

export interface RestoredHeadquarters {
  readonly stationName: string;
  readonly units: number;
  readonly people: number;
  readonly awards: number;
  /** work in the copy reaches up to this instant; null when there is none */
  readonly keptUntil: number | null;
  readonly missingScans: number;
}

/** The digits of one sheet, however they were typed. */
const sheetDigits = z.string().max(400);
const threeSheets = z.array(sheetDigits).length(3);

export const sharesApi = {
  'shares.state': query(nothing).returns<ShareSet | null>(),
  /**
   * Splits headquarters' recovery key on five sheets, which can be printed until `shares.putAway`.
   * Refuses: card.notHeadquarters, station.locked, station.passphraseWrong, key.slotDamaged, share.noRecoveryKey.
   */
  'shares.make': command(z.object({ passphrase })).returns<{ readonly tag: string }>(),
  /** What one sheet says. Refuses: share.putAway. */
  'shares.sheet': ask(z.object({ number: z.int().min(1).max(5) })).returns<ShareSheetInput>(),
  /** Forgets the digits of the sheets. */
  'shares.putAway': command(nothing).returns<null>(),
  /** Whether a sheet is whole and of the newest printing; restores nothing. Refuses: share.*, card.notHeadquarters. */
  'shares.check': command(z.object({ typed: sheetDigits })).returns<{ readonly number: number }>(),
  /**
   * On a machine without a station: a copy of headquarters' register and three sheets make it headquarters again, under a
   * new passphrase. Refuses: share.*, station.alreadySetUp, station.passphraseTooShort, backup.*, file.*, disk.full.
   */
  'shares.restore': job(z.object({ file: fileToken, typed: threeSheets, passphrase })).returns<RestoredHeadquarters>(),
  /** At headquarters, when its passphrase is lost. Refuses: share.*, card.notHeadquarters, station.passphraseTooShort. */
  'shares.newPassphrase': command(z.object({ typed: threeSheets, passphrase })).returns<null>(),
};
