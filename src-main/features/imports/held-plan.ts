import type { ImportPreview, PreviewPage, SettledLayout } from '#shared/api/imports.ts';
import { formatDay } from '#shared/base/local-date.ts';
import type { Finding, ImportPlan, PlannedAward, PreviewRow, UnitRef } from '#shared/domain/imports/plan.ts';
import type { KeptLayout } from './import-layouts.repo.ts';

/** A plan between its preview and its end; only the newest is kept, in memory. */
export interface HeldPlan {
  readonly planId: string;
  readonly fileName: string;
  /** of the file, hex */
  readonly sha256: string;
  readonly year: number;
  readonly plan: ImportPlan;
  /** the register's last transaction when it was planned; what changed since was not looked at */
  readonly position: number;
  /** names in the catalogue and of the register's units, by id */
  readonly names: ReadonlyMap<string, string>;
  /** by sheet, the places in its rows that want a person's eye */
  readonly problems: readonly (readonly number[])[];
  /** what a person said about sheets, to be remembered when the list is taken */
  readonly settled: readonly KeptLayout[];
}

/** How sheets that the person settled are known again, and what was said of them. */
export function settledLayouts(
  { sheets }: ImportPlan,
  layouts: Readonly<Record<string, SettledLayout>>,
): readonly KeptLayout[] {
  return sheets.flatMap(({ name, headingKey }) => {
    const layout = Object.hasOwn(layouts, name) ? layouts[name] : undefined;
    if (!layout || headingKey === undefined) return [];
    // Where the heading stands is another row in the next list; how tall it is tells that a person pointed at it.
    const { headerRow, headerHeight, ...rest } = layout;
    return [
      { headings: headingKey, layout: headerRow === undefined ? rest : { ...rest, headerHeight: headerHeight ?? 1 } },
    ];
  });
}

/** Rows that want a person's eye; a remark alone does not. */
export const problemsOf = (plan: ImportPlan): HeldPlan['problems'] =>
  plan.sheets.map(({ rows }) => rows.flatMap((row, at) => (isProblem(row, plan.findings) ? [at] : [])));

const isProblem = ({ outcome, findings }: PreviewRow, all: readonly Finding[]): boolean =>
  !(outcome === 'taken' || outcome === 'skipped') || findings.some((at) => all[at]?.severity !== 'note');

export const previewOf = ({ planId, fileName, year, plan, problems }: HeldPlan): ImportPreview => ({
  planId,
  fileName,
  year,
  counts: plan.counts,
  sheets: plan.sheets.map(({ rows, ...sheet }, at) => ({
    ...sheet,
    rowCount: rows.length,
    findings: plan.findings.filter(
      ({ sheet: of, row, code }) =>
        of === sheet.name &&
        (row === 0 || sheet.headerRows.includes(row)) &&
        // That one is asked, and not only said.
        !(sheet.suspected && code === 'import.maybeOldFont'),
    ),
    problemCount: problems[at]?.length ?? 0,
  })),
});

export interface RowsAsked {
  readonly sheet: number;
  readonly only: 'all' | 'problems';
  readonly offset: number;
  readonly limit: number;
}

export function pageOfPlan(held: HeldPlan, { sheet, only, offset, limit }: RowsAsked): PreviewPage {
  const { plan, problems } = held;
  const rows = plan.sheets[sheet]?.rows ?? [];
  const asked =
    only === 'all'
      ? rows.slice(offset, offset + limit)
      : (problems[sheet] ?? []).slice(offset, offset + limit).flatMap((at) => rows[at] ?? []);
  return {
    total: only === 'all' ? rows.length : (problems[sheet]?.length ?? 0),
    rows: asked.map((row) => ({
      ...row,
      findings: row.findings.flatMap((at) => plan.findings[at] ?? []),
      becomes: becomes(held, row),
    })),
  };
}

const joined = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(' · ');

/** "Đặng Thị Thanh Ánh · Giấy khen … · 12/QĐ-CAT, 05/06/2024": what a row will be, in its own words and the catalogue's. */
function becomes(held: HeldPlan, row: PreviewRow): string {
  const { plan, names } = held;
  const first = row.award === undefined ? undefined : plan.awards[row.award];
  if (first && row.award !== undefined) {
    const forms = awardsOfRow(plan.awards, row.award).map(({ awardTypeId }) => names.get(awardTypeId));
    const decision = [first.decisionNumber, first.decidedOn && formatDay(first.decidedOn)].filter(Boolean).join(', ');
    return joined(recipientOf(held, first), forms.join(' + '), decision);
  }
  const decision = row.decision === undefined ? undefined : plan.decisions[row.decision];
  if (decision) return joined(decision.number, formatDay(decision.decidedOn), decision.authority, decision.title);
  const unit = row.unit === undefined ? undefined : plan.units[row.unit];
  if (unit) return joined(unit.code, unit.name);
  const person = row.person === undefined || row.outcome === 'repeat' ? undefined : plan.people[row.person];
  return person ? joined(person.name, formatDay(person.birth ?? ''), unitName(held, person.unit)) : '';
}

/** A row may hold several forms; their awards stand together. */
function awardsOfRow(awards: readonly PlannedAward[], first: number): readonly PlannedAward[] {
  const { sheet, row } = awards[first] ?? {};
  let end = first;
  while (awards[end]?.row === row && awards[end]?.sheet === sheet) end += 1;
  return awards.slice(first, end);
}

function recipientOf({ plan }: HeldPlan, { recipient, snapshot }: PlannedAward): string | undefined {
  if ('person' in recipient) return plan.people[recipient.person]?.name;
  return snapshot.team ? `${snapshot.team}, ${snapshot.unitName}` : snapshot.unitName;
}

const unitName = ({ plan, names }: HeldPlan, unit: UnitRef): string | undefined =>
  'id' in unit ? names.get(unit.id) : plan.units[unit.added]?.name;
