import type { Level } from '../levels.ts';
import type { Field, SheetKind } from './plan.ts';
import type { KnownMode } from './updates.ts';

/** What the register already knows; the interpreter looks nothing up by itself. */
export type ImportDirectory = {
  readonly units: readonly DirectoryUnit[];
  readonly awardTypes: readonly DirectoryAwardType[];
  readonly ranks: readonly DirectoryRank[];
  /** Short forms of posts that are written out when taken. */
  readonly posts?: readonly { readonly short: string; readonly full: string }[];
  /** 'YYYY-MM-DD'; a decision dated later is refused. */
  readonly today: string;
  /** Does a unit belong to this station in a year, or (null) in any? Absent where all do. */
  readonly isOurs?: (unitId: string, year: number | null) => boolean;
  /** Is this award in the register? Asked once for each award that would be taken. */
  readonly hasAward?: (award: AwardIdentity) => boolean;
  /** Is a decision of this number, day and level in the register? */
  readonly hasDecision?: (decision: {
    readonly number: string;
    readonly decidedOn: string;
    readonly level: Level;
  }) => boolean;
  /** The cells of an award that `hasAward` knows. */
  readonly awardNow?: (award: AwardIdentity) => KnownAward | undefined;
  /** Whether this station may change a record; absent where it may change all. */
  readonly mayChangePerson?: (id: string) => boolean;
  readonly mayChangeAward?: (id: string) => boolean;
  /** Which of a person's rank, post and unit have a history by day. */
  readonly datedFacts?: (personId: string) => readonly string[];
  /** People of the register by `nameKey` of the name, accents included. Asked once for each distinct name. */
  readonly peopleNamed?: (nameKey: string) => readonly KnownPerson[];
};

export type DirectoryUnit = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName?: string;
  readonly aliases?: readonly string[];
  readonly parentId?: string;
  /** `proposed`: known here, not yet added by headquarters, so that its rows wait. */
  readonly status: 'active' | 'ended' | 'proposed';
};

export type DirectoryAwardType = {
  readonly id: string;
  readonly code: string;
  readonly nameVi: string;
  readonly aliases: readonly string[];
  readonly level: Level;
  readonly recipient: 'individual' | 'collective' | 'both' | 'household';
  readonly kind: 'title' | 'form';
  /** 'YYYY-MM-DD', both inclusive; null = no limit known. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

/** Shape of an entry of db/seed/catalogue/ranks.json. */
export type DirectoryRank = { readonly code: string; readonly name: string; readonly aliases: readonly string[] };

export type KnownPerson = {
  readonly id: string;
  readonly birth?: string;
  readonly unitId: string;
  readonly serviceNumber?: string;
  /** Read in a row that was merged into theirs. */
  readonly merged?: true;
  readonly gender?: string;
  readonly rank?: string;
  readonly post?: string;
};

/** An award of the register, by the cells that a list may say otherwise; '' is nothing. */
export type KnownAward = {
  readonly id: string;
  readonly reason: string;
  readonly note: string;
  readonly rank: string;
  readonly post: string;
};

/** What makes two awards the same one. */
export type AwardIdentity = {
  /** A team is a part of a unit that has no entry of its own. */
  readonly recipient: { readonly unitId: string; readonly team?: string } | { readonly personId: string };
  readonly awardTypeId: string;
  readonly year: number;
  readonly decisionNumber?: string;
  readonly decidedOn?: string;
};

export type ImportOptions = {
  /** An unknown unit on a unit sheet is added at headquarters and proposed at a unit's station. */
  readonly role: 'unit' | 'headquarters';
  /** Wins over the year in a title line. */
  readonly year?: number;
  /** What a person settled about sheets whose texts look like an old code; asked about until settled. */
  readonly oldText?: 'convert' | 'keep';
  /** What happens to records that the register has already; `addOnly` unless said. */
  readonly known?: KnownMode;
  /** What a person settled about a sheet, by its name; wins over what is recognised. */
  readonly layouts?: Readonly<Record<string, SheetLayout>>;
  /** What was settled before, by `headingKey`; for sheets that nothing is settled about now. */
  readonly remembered?: ReadonlyMap<string, SheetLayout>;
};

export type SheetLayout = {
  readonly kind?: SheetKind;
  /** Where the heading begins, and how many rows it takes; without a height it is seen by itself. */
  readonly headerRow?: number;
  readonly headerHeight?: number;
  /** Rows that are hidden in the file are taken, with a warning, unless they are left. */
  readonly hiddenRows?: 'leave';
  /** By column number; null = leave the column out. */
  readonly columns?: Readonly<Record<number, Field | null>>;
};
