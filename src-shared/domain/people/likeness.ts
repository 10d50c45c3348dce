import { isOneLetterOff, type NameLikeness, nameLikeness } from './person-names.ts';

/** What is compared of two rows. Numbers, birth and unit are '' where they are not known. */
export interface Likable {
  readonly fullName: string;
  readonly birth: string;
  readonly gender: string;
  readonly serviceNumber: string;
  readonly citizenNumber: string;
  readonly unitId: string;
}

export type BirthLikeness = 'sameDay' | 'sameYear' | 'missing' | 'turned' | 'oneDigit' | 'differs';

/** A reason for taking two rows for one person, or for hesitating; each has a sentence on the screen. */
export type LikeReason =
  | `name.${NameLikeness}`
  | `birth.${BirthLikeness}`
  | 'number.service'
  | 'number.citizen'
  | 'unit.same'
  | 'unit.other'
  | 'name.rare'
  | 'gender.differs';

export interface Likeness {
  /** 0–100 */
  readonly score: number;
  readonly reasons: readonly LikeReason[];
}

/** From here on two rows are shown as a possible repeat. */
export const WORTH_A_LOOK = 65;
/** From here on there is hardly a doubt. */
export const NEARLY_SURE = 90;

const nameScore: Readonly<Record<NameLikeness, number>> = {
  same: 40,
  iForY: 38,
  marksMissing: 36,
  otherMarks: 20,
  oneLetter: 22,
  other: 0,
};
const birthScore: Readonly<Record<BirthLikeness, number>> = {
  sameDay: 40,
  sameYear: 20,
  missing: 12,
  turned: 25,
  oneDigit: 20,
  differs: 0,
};

/** How two births agree; a year fits every day in it. */
export function birthLikeness(a: string, b: string): BirthLikeness {
  if (a === '' || b === '') return 'missing';
  if (a === b) return a.length > 4 ? 'sameDay' : 'sameYear';
  if (a.length === 4 || b.length === 4) return a.slice(0, 4) === b.slice(0, 4) ? 'sameYear' : 'differs';
  const [year, month, day] = a.split('-');
  if (b === `${year}-${day}-${month}`) return 'turned';
  return a.length === b.length && isOneLetterOff(a, b) ? 'oneDigit' : 'differs';
}

/** Two numbers of the same kind that differ; an old nine-digit number says nothing about one of twelve. */
export const numbersDiffer = (a: string, b: string): boolean => a !== '' && a.length === b.length && a !== b;

/**
 * Whether two rows may say the same person, and why; undefined when they do not. Different service or citizen numbers
 * are two people, whatever else agrees, and so are different births unless a number agrees.
 * @param rare hardly anybody else in the register has such a name, so that its repeat says more
 */
export function likeness(a: Likable, b: Likable, rare = false): Likeness | undefined {
  if (numbersDiffer(a.serviceNumber, b.serviceNumber) || numbersDiffer(a.citizenNumber, b.citizenNumber))
    return undefined;
  const sameService = a.serviceNumber !== '' && a.serviceNumber === b.serviceNumber;
  const sameCitizen = a.citizenNumber !== '' && a.citizenNumber === b.citizenNumber;
  const name = nameLikeness(a.fullName, b.fullName);
  const birth = birthLikeness(a.birth, b.birth);
  const numbered = sameService || sameCitizen;
  if (!numbered && (name === 'other' || birth === 'differs')) return undefined;
  const unitsKnown = a.unitId !== '' && b.unitId !== '';
  const sameUnit = unitsKnown && a.unitId === b.unitId;
  const genderDiffers = a.gender !== '' && b.gender !== '' && a.gender !== b.gender;
  const reasons: readonly LikeReason[] = [
    ...(sameService ? (['number.service'] as const) : []),
    ...(sameCitizen ? (['number.citizen'] as const) : []),
    `name.${name}`,
    ...(rare && name !== 'other' ? (['name.rare'] as const) : []),
    `birth.${birth}`,
    ...(sameUnit ? (['unit.same'] as const) : unitsKnown ? (['unit.other'] as const) : []),
    ...(genderDiffers ? (['gender.differs'] as const) : []),
  ];
  const score =
    nameScore[name] +
    birthScore[birth] +
    (numbered ? 65 : 0) +
    (sameUnit ? 15 : 0) +
    (rare && name !== 'other' ? 10 : 0) -
    (genderDiffers ? 25 : 0);
  return { score: Math.max(0, Math.min(100, score)), reasons };
}
