import type { ClusterOffice } from '../clusters/cluster-members.ts';
import { type Level, levels } from '../levels.ts';
import { countOnPaper } from '../lists/paper-text.ts';
import { fill, paperWords } from '../lists/paper-words.ts';
import type { SectionFacts } from './report-text.ts';

const words = paperWords.report;

export const recipientKinds = ['unit', 'person', 'household'] as const;
export type AwardCounts = { readonly [K in (typeof recipientKinds)[number]]: number };

export interface FormCounts extends AwardCounts {
  readonly level: Level;
  readonly form: string;
}

export interface ReportMovement {
  readonly name: string;
  /** awards of it within the cluster */
  readonly awards: number;
}

/** What the register says of a cluster's year. */
export interface ReportFigures {
  readonly year: number;
  readonly cluster: string;
  readonly members: readonly { readonly name: string; readonly office: ClusterOffice }[];
  readonly launched: readonly ReportMovement[];
  readonly closed: readonly ReportMovement[];
  /** highest first */
  readonly forms: readonly FormCounts[];
  /** of the year before */
  readonly before: AwardCounts;
}

export const sumOfCounts = (counts: readonly AwardCounts[]): AwardCounts => ({
  unit: counts.reduce((sum, { unit }) => sum + unit, 0),
  person: counts.reduce((sum, { person }) => sum + person, 0),
  household: counts.reduce((sum, { household }) => sum + household, 0),
});

const none = (counts: AwardCounts): boolean => recipientKinds.every((kind) => counts[kind] === 0);

/** "31 lượt tập thể, 61 lượt cá nhân"; kinds without an award are left out. */
export function countsInWords(counts: AwardCounts): string {
  const templates = {
    unit: paperWords.count.collectiveAwards,
    person: paperWords.count.personAwards,
    household: paperWords.count.householdAwards,
  };
  return recipientKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => fill(templates[kind], { count: countOnPaper(counts[kind]) }))
    .join(', ');
}

/** The sentences that a section of a report begins with, from the register's numbers. */
export function factSentences(facts: SectionFacts, figures: ReportFigures): readonly string[] {
  switch (facts) {
    case 'cluster':
      return clusterSentences(figures);
    case 'movements':
      return movementSentences(figures);
    case 'awards':
      return awardSentences(figures);
    case 'none':
      return [];
  }
}

function clusterSentences({ year, cluster, members }: ReportFigures): string[] {
  const named = (office: ClusterOffice): string =>
    members
      .filter((member) => member.office === office)
      .map(({ name }) => name)
      .join(', ');
  const [head, deputies] = [named('head'), named('deputy')];
  const names = members.map(({ name }) => name).join(', ');
  return [
    fill(words.members, { year: String(year), cluster, count: countOnPaper(members.length), names }),
    ...(head === '' ? [] : [fill(words.head, { names: head })]),
    ...(deputies === '' ? [] : [fill(words.deputies, { names: deputies })]),
    fill(words.period, { year: String(year) }),
  ];
}

function movementSentences({ launched, closed }: ReportFigures): string[] {
  if (launched.length + closed.length === 0) return [words.noMovements];
  const said = (template: string, movements: readonly ReportMovement[]): string[] =>
    movements.length === 0
      ? []
      : [
          fill(template, {
            count: countOnPaper(movements.length),
            names: movements
              .map(({ name, awards }) =>
                fill(awards > 0 ? words.movementAwards : words.movement, { name, count: countOnPaper(awards) }),
              )
              .join('; '),
          }),
        ];
  return [...said(words.launched, launched), ...said(words.closed, closed)];
}

function awardSentences({ year, forms, before }: ReportFigures): string[] {
  const all = sumOfCounts(forms);
  if (none(all)) return [fill(words.noAwards, { year: String(year) })];
  const byLevel = levels
    .map((level) => ({ level, counts: sumOfCounts(forms.filter((form) => form.level === level)) }))
    .filter(({ counts }) => !none(counts))
    .map(({ level, counts }) => fill(words.levelCounts, { level: words.level[level], counts: countsInWords(counts) }))
    .join('; ');
  const counted = fill(words.awards, { year: String(year), counts: countsInWords(all), levels: byLevel });
  if (none(before)) return [counted];
  const changes = recipientKinds
    .filter((kind) => all[kind] + before[kind] > 0)
    .map((kind) => changeInWords(kind, before[kind], all[kind]))
    .join('; ');
  return [counted, fill(words.compared, { year: String(year - 1), counts: countsInWords(before), changes })];
}

function changeInWords(kind: keyof AwardCounts, before: number, now: number): string {
  const difference = Math.abs(now - before);
  if (difference === 0) return fill(words.same, { kind: words.kind[kind] });
  const rate = ((difference / before) * 100).toFixed(1).replace('.', ',');
  return fill(now > before ? words.up : words.down, {
    kind: words.kind[kind],
    count: countOnPaper(difference),
    percent: before === 0 ? '' : fill(words.percent, { percent: rate }),
  });
}

export type FigureChange = { readonly before: string; readonly now: string };

/** Which sentences and lines of the table the register says otherwise now, as they stand on paper. */
export function compareFigures(kept: ReportFigures, now: ReportFigures): readonly FigureChange[] {
  const [was, is] = [linesOf(kept), linesOf(now)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((key) => ({ before: was.get(key) ?? '', now: is.get(key) ?? '' }))
    .filter((change) => change.before !== change.now);
}

function linesOf(figures: ReportFigures): ReadonlyMap<string, string> {
  const sentences = (['cluster', 'movements', 'awards'] as const).flatMap((facts) =>
    factSentences(facts, figures).map((text, at) => [`${facts} ${at}`, text] as const),
  );
  const rows = figures.forms.map(
    (form) => [`${form.level} ${form.form}`, `${form.form}: ${countsInWords(form)}`] as const,
  );
  return new Map([...sentences, ...rows]);
}
