import { z } from 'zod';
import type { Letterhead } from '#shared/domain/lists/list-input.ts';
import { type StationRole, stationRoles } from '#shared/domain/stations.ts';
import { day, id, nothing, passphrase, shortText } from './common.ts';
import { ask, command, query } from './contract.ts';

export interface StationUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export type StationStatus =
  /** First run: nothing was set up yet; `units` are those of the sample cluster. */
  | { readonly phase: 'new'; readonly units: readonly StationUnit[] }
  | {
      readonly phase: 'ready';
      readonly role: StationRole;
      /** short random code of the station, as in bundle names */
      readonly code: string;
      readonly stationId: string;
      readonly name: string;
      readonly unit: StationUnit | null;
      readonly actor: string;
      readonly unlocked: boolean;
      /** At a unit: headquarters' certificate is here. At headquarters: always true. */
      readonly certified: boolean;
      readonly hasLetterhead: boolean;
      readonly readOnly: boolean;
      /** Whether there is any award; how many is asked with sums, which take longer. */
      readonly hasAwards: boolean;
      /** digits to read over the telephone */
      readonly fingerprint: string;
    };

/** What was changed here, and how far the other side has it. Instants in ms; null = never. */
export interface OwnChanges {
  readonly savedAt: number | null;
  readonly unsentChanges: number;
  readonly confirmedAt: number | null;
}

/** The four truths of the status bar. */
export interface StatusBar extends OwnChanges {
  readonly backupAt: number | null;
}

export interface LetterheadVersion extends Letterhead {
  readonly validFrom: string;
}

export const letterheadInput = z.object({
  validFrom: day,
  parentBody: shortText,
  issuingBody: shortText.refine((text) => text.length > 0),
  place: shortText.refine((text) => text.length > 0),
  signerAuthority: z.array(shortText).max(4),
  signerTitle: shortText.refine((text) => text.length > 0),
  signerRank: shortText,
  signerName: shortText.refine((text) => text.length > 0),
  recipients: z.array(shortText).max(20),
});

export const stationsApi = {
  'station.status': ask(nothing).returns<StationStatus>(),
  /** Refuses: station.alreadySetUp, station.passphraseTooShort, station.unitUnknown. */
  'station.setUp': command(
    z.object({
      role: z.enum(stationRoles),
      /** a unit's station belongs to a unit; headquarters' to none */
      unitId: id<'unit'>().nullable(),
      name: shortText.refine((text) => text.length > 0),
      /** start with the sample cluster's units */
      sampleUnits: z.boolean(),
      actorName: shortText.refine((text) => text.length > 0),
      passphrase,
    }),
  ).returns<{ readonly stationId: string; readonly code: string }>(),
  /** Refuses: station.notSetUp, station.passphraseWrong. */
  'station.unlock': command(z.object({ passphrase })).returns<{ readonly unlocked: true }>(),
  'station.changes': query(nothing).returns<OwnChanges>(),
  'station.bar': ask(nothing).returns<StatusBar>(),
  'letterhead.current': query(z.object({ on: day.optional() })).returns<LetterheadVersion | null>(),
  /** Every letterhead this station has had, newest first. */
  'letterhead.list': query(nothing).returns<readonly LetterheadVersion[]>(),
  'letterhead.save': command(letterheadInput).returns<{ readonly validFrom: string }>(),
};
