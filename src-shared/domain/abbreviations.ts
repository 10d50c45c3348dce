import { ok, type Result, refuse } from '../base/result.ts';
import { fold, nfc } from '../base/vi-text.ts';
import type { ImportDirectory } from './imports/directory.ts';

/** What a short form stands for. */
export const abbreviationKinds = ['rank', 'post', 'unit', 'award'] as const;
export type AbbreviationKind = (typeof abbreviationKinds)[number];

export type Abbreviation = {
  readonly kind: AbbreviationKind;
  /** "P.Tp", as lists write it */
  readonly short: string;
  /** "Phó Trưởng phòng"; for ranks, units and awards a name of the catalogue or the unit tree */
  readonly full: string;
};

const same = (a: string, b: string): boolean => fold(a) === fold(b);

/** Longer than any short form in use; what is longer is no short form. */
const LONGEST_SHORT = 40;

/**
 * A short form as it is kept: NFC, trimmed, the full form written as the catalogue or the unit tree writes it.
 * @param known every full form of its kind; empty for posts, which are free text
 * @param others the station's short forms without the one being changed
 * Refuses: abbreviation.shortEmpty, abbreviation.shortTooLong {max}, abbreviation.fullEmpty, abbreviation.fullUnknown
 * {full}, abbreviation.taken {short, full}.
 */
export function checkAbbreviation(
  one: Abbreviation,
  known: readonly string[],
  others: readonly Abbreviation[],
): Result<Abbreviation> {
  const short = nfc(one.short).trim();
  const full = nfc(one.full).trim();
  if (fold(short) === '') return refuse('abbreviation.shortEmpty');
  if (short.length > LONGEST_SHORT) return refuse('abbreviation.shortTooLong', { max: LONGEST_SHORT });
  if (full === '') return refuse('abbreviation.fullEmpty');
  const meant = one.kind === 'post' ? full : known.find((name) => same(name, full));
  if (meant === undefined) return refuse('abbreviation.fullUnknown', { full });
  const taken = others.find(({ kind, short: other }) => kind === one.kind && same(other, short));
  if (taken) return refuse('abbreviation.taken', { short: taken.short, full: taken.full });
  return ok({ kind: one.kind, short, full: meant });
}

/** The directory an import reads by, with a station's own short forms among the other names. */
export function withAbbreviations(directory: ImportDirectory, own: readonly Abbreviation[]): ImportDirectory {
  if (own.length === 0) return directory;
  const shortOf = (kind: AbbreviationKind, ...names: readonly string[]): readonly string[] =>
    own.filter((one) => one.kind === kind && names.some((name) => same(name, one.full))).map(({ short }) => short);
  return {
    ...directory,
    ranks: directory.ranks.map((rank) => ({ ...rank, aliases: [...rank.aliases, ...shortOf('rank', rank.name)] })),
    units: directory.units.map((unit) => ({
      ...unit,
      aliases: [...(unit.aliases ?? []), ...shortOf('unit', unit.name, unit.code)],
    })),
    awardTypes: directory.awardTypes.map((type) => ({
      ...type,
      aliases: [...type.aliases, ...shortOf('award', type.nameVi)],
    })),
    posts: own.filter(({ kind }) => kind === 'post').map(({ short, full }) => ({ short, full })),
  };
}
