import type { ReadDb } from '#db/handles.ts';
import type { ClusterRow } from '#shared/api/clusters.ts';
import type { Parsed } from '#shared/api/index.ts';
import type { OpenReport, ReportVersion, ReportYear } from '#shared/api/reports.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { compareFigures, type ReportFigures } from '#shared/domain/reports/report-figures.ts';
import type { ReportInput } from '#shared/domain/reports/report-layout.ts';
import { newReport, type ReportText, startFrom } from '#shared/domain/reports/report-text.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { Register } from '../../platform/register/register.ts';
import { clusterYear } from '../clusters/index.ts';
import { findLetterhead } from '../stations/index.ts';
import { figuresOf } from './report-figures.service.ts';
import { findVersion, insertVersion, listVersions, type StoredReport } from './reports.repo.ts';

type Choice = Pick<Parsed<'reports.open'>, 'clusterId' | 'year'>;

const versionOf = ({ id, savedAt, savedBy, issued }: StoredReport): ReportVersion => ({ id, savedAt, savedBy, issued });
const textOf = ({ content }: StoredReport): ReportText => JSON.parse(content) as ReportText;
const keptFigures = ({ figures }: StoredReport): ReportFigures => JSON.parse(figures) as ReportFigures;

const findCluster = (db: ReadDb, { clusterId, year }: Choice, today: string): ClusterRow | undefined =>
  clusterYear(db, year, today).clusters.find(({ id }) => id === clusterId);

export function reportYear(db: ReadDb, asked: number | undefined, today: string): ReportYear {
  const { year, years, clusters } = clusterYear(db, asked, today);
  return {
    year,
    years,
    reports: clusters
      .filter(({ members }) => members.length > 0)
      .map((cluster) => {
        const newest = listVersions(db, cluster.id, year)[0];
        return {
          clusterId: cluster.id,
          name: cluster.name,
          members: cluster.members.length,
          version: newest ? versionOf(newest) : null,
          changed: newest ? compareFigures(keptFigures(newest), figuresOf(db, cluster, year)).length : 0,
        };
      }),
  };
}

/** As it stands in no version yet: the headings that are usual, under the name of the cluster. */
const fresh = (db: ReadDb, { name }: ClusterRow, year: number, today: string): ReportText =>
  newReport(name, year, findLetterhead(db, today)?.issuingBody ?? '');

/** Refuses: record.gone. */
export function openReport(db: ReadDb, choice: Choice, today: string): Result<OpenReport> {
  const cluster = findCluster(db, choice, today);
  if (!cluster) return refuse('record.gone');
  const { clusterId, year } = choice;
  const versions = listVersions(db, clusterId, year);
  const [newest] = versions;
  const figures = figuresOf(db, cluster, year);
  const empty = fresh(db, cluster, year, today);
  const [last] = listVersions(db, clusterId, year - 1);
  return ok({
    text: newest ? textOf(newest) : empty,
    figures,
    versions: versions.map(versionOf),
    changes: newest ? compareFigures(keptFigures(newest), figures) : [],
    lastYear: last ? startFrom(textOf(last), year - 1, empty) : null,
  });
}

export function reportVersion(db: ReadDb, id: string): ReportText | null {
  const found = findVersion(db, id);
  return found ? textOf(found) : null;
}

/** Refuses: register.readOnly, record.gone, record.changedMeanwhile. */
export function saveReport(
  register: Register,
  { clusterId, year, seen, text, issue }: Parsed<'reports.save'>,
  ctx: CallCtx,
): Result<{ readonly id: string }> {
  if (register.isReadOnly()) return refuse('register.readOnly');
  const db = register.read;
  const cluster = findCluster(db, { clusterId, year }, ctx.today);
  if (!cluster) return refuse('record.gone');
  const newest = listVersions(db, clusterId, year)[0];
  if ((newest?.id ?? null) !== seen) return refuse('record.changedMeanwhile');
  const report: StoredReport = {
    id: ctx.newId(),
    savedAt: ctx.now,
    savedBy: ctx.actor,
    issued: issue,
    savedOn: ctx.today,
    content: JSON.stringify(text),
    figures: JSON.stringify(figuresOf(db, cluster, year)),
  };
  register.writeLocal((write) => insertVersion(write, report, clusterId, year));
  return ok({ id: report.id });
}

/** An issued version says its own numbers and its own day, every other what the register says today. Refuses: list.noLetterhead, record.gone. */
export function reportInput(db: ReadDb, choice: Choice, today: string): Result<ReportInput> {
  const cluster = findCluster(db, choice, today);
  if (!cluster) return refuse('record.gone');
  const [newest] = listVersions(db, choice.clusterId, choice.year);
  const printedOn = newest?.issued ? newest.savedOn : today;
  const found = findLetterhead(db, printedOn) ?? findLetterhead(db, today);
  if (!found) return refuse('list.noLetterhead');
  const { validFrom: _, ...letterhead } = found;
  return ok({
    letterhead,
    text: newest ? textOf(newest) : fresh(db, cluster, choice.year, today),
    figures: newest?.issued ? keptFigures(newest) : figuresOf(db, cluster, choice.year),
    printedOn,
  });
}
