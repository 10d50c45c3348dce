import type { RecipientKind } from '../awards.ts';
import type { Level } from '../levels.ts';
import type { CountedAwards } from '../statistics/choice.ts';
import type { SyncState } from '../sync/marks.ts';
import { levelOn } from './list-tables.ts';
import { plain } from './paper-text.ts';
import { fill, paperWords } from './paper-words.ts';

/** What a list was narrowed to; the names of what the filter names by its id. */
export interface Narrowed
  extends Omit<CountedAwards, 'unitId' | 'awardTypeId' | 'movementId' | 'clusterId' | 'recipientKind'> {
  readonly text?: string | undefined;
  readonly recipientKind?: RecipientKind | undefined;
  readonly level?: Level | undefined;
  readonly year?: number | undefined;
  readonly yearFrom?: number | undefined;
  readonly yearTo?: number | undefined;
  readonly unitScope?: 'alone' | 'below' | undefined;
  readonly withPredecessors?: boolean | undefined;
  readonly withoutMovement?: true | undefined;
  readonly undecided?: true | undefined;
  readonly counted?: true | undefined;
  readonly mark?: SyncState | undefined;
  readonly noCluster: boolean;
  readonly names: Readonly<
    Partial<Record<'unit' | 'ofUnit' | 'awardType' | 'movement' | 'cluster' | 'decision' | 'person', string>>
  >;
}

const words = paperWords.shows;

/** "Năm 2024", "cấp Bộ Công an", "Phòng An ninh kinh tế": what stands under the title, so that paper says what it leaves out. */
export function showsInWords(narrowed: Narrowed): string[] {
  const { names, text = '', recipientKind, level, awardKind, commendationType, sex, standing, mark } = narrowed;
  const named = (template: string, name: keyof Narrowed['names'], place: string) =>
    names[name] ? [fill(template, { [place]: plain(names[name]) })] : [];
  return [
    yearsInWords(narrowed),
    ...(level ? [fill(words.level, { level: levelOn(level, undefined) })] : []),
    ...named(narrowed.unitScope === 'below' ? words.unitBelow : words.unit, 'unit', 'unit'),
    ...(names.unit && narrowed.withPredecessors ? [words.kin] : []),
    ...named(words.unit, 'ofUnit', 'unit'),
    ...(narrowed.noCluster ? [words.noCluster] : named(words.cluster, 'cluster', 'cluster')),
    ...(narrowed.withoutMovement ? [words.withoutMovement] : named(words.movement, 'movement', 'movement')),
    ...named(words.form, 'awardType', 'form'),
    ...(narrowed.undecided ? [words.undecided] : named(words.decision, 'decision', 'number')),
    ...named(words.person, 'person', 'person'),
    ...(recipientKind ? [words.recipient[recipientKind]] : []),
    ...(awardKind ? [words.awardKind[awardKind]] : []),
    ...(commendationType ? [words.commendation[commendationType]] : []),
    ...(sex ? [words.sex[sex]] : []),
    ...(standing ? [words.standing[standing]] : []),
    ...(mark ? [words.mark[mark]] : []),
    ...(narrowed.counted ? [words.counted] : []),
    ...(plain(text) === '' ? [] : [fill(words.text, { text: plain(text) })]),
  ];
}

function yearsInWords({ year, yearFrom, yearTo }: Pick<Narrowed, 'year' | 'yearFrom' | 'yearTo'>): string {
  const only = year ?? (yearFrom === yearTo ? yearFrom : undefined);
  if (only !== undefined) return fill(words.year, { year: String(only) });
  if (yearFrom !== undefined && yearTo !== undefined)
    return fill(words.years, { from: String(yearFrom), to: String(yearTo) });
  if (yearFrom !== undefined) return fill(words.from, { year: String(yearFrom) });
  return yearTo === undefined ? words.all : fill(words.to, { year: String(yearTo) });
}
