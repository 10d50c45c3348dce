import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { openDb } from '#db/open.ts';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import type { AwardTotals } from '#shared/api/awards.ts';
import type { ImportReport } from '#shared/api/imports.ts';
import type { UnitPlace } from '#shared/api/units.ts';
import type { Finding, Severity } from '#shared/domain/imports/plan.ts';
import { levels } from '#shared/domain/levels.ts';
import type { StationWindow } from './station-window.ts';

/** One thing that was found in the workbook, as the person was told. */
export interface ReportRow {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly reason: string;
}

export interface DemoReport {
  readonly units: number;
  readonly collectiveAwards: number;
  readonly individualAwards: number;
  readonly byLevel: Readonly<Record<string, { readonly collective: number; readonly individual: number }>>;
  readonly refusedRows: readonly ReportRow[];
  readonly warnings: readonly ReportRow[];
  readonly repeats: readonly ReportRow[];
  readonly bundleBytes: number;
  readonly identical: boolean;
}

type Counted = Omit<DemoReport, 'bundleBytes' | 'identical'>;

/** What the unit's station holds after the import, and what it said about the workbook, in the station's language. */
export async function countStation({ ask, words }: StationWindow): Promise<Counted> {
  const units = await ask<readonly UnitPlace[]>('units.list');
  const totals = await ask<AwardTotals>('awards.totals', { filter: {} });
  const [report] = await ask<readonly ImportReport[]>('imports.list');
  const rowsOf = (severity: Severity): ReportRow[] =>
    (report?.findings ?? []).filter((finding) => finding.severity === severity).map((finding) => toRow(finding, words));
  return {
    units: units.filter(({ status }) => status === 'active').length,
    collectiveAwards: totals.collective,
    individualAwards: totals.individual,
    byLevel: Object.fromEntries(
      levels
        .map((level) => [level, totals.byLevel[level]] as const)
        .filter(([, { collective, individual }]) => collective + individual > 0),
    ),
    refusedRows: rowsOf('refused'),
    warnings: rowsOf('warning'),
    repeats: rowsOf('repeat'),
  };
}

const toRow = ({ sheet, row, column, code, params }: Finding, words: StationWindow['words']): ReportRow => ({
  sheet,
  row,
  column: column ? `${column.letter} (${column.heading})` : '',
  reason: words(`errors:${code}`, params as Record<string, string | number>),
});

/** Compares the two registers row by row, every synced table; both programs must have ended. */
export function compareStations(unitFolder: string, headquartersFolder: string): boolean {
  const [unit, headquarters] = [unitFolder, headquartersFolder].map((folder) => {
    const file = path.join(folder, 'register.db');
    if (!existsSync(file)) throw new Error(`no register in ${folder}`);
    return openDb(file, { readOnly: true });
  });
  if (!unit || !headquarters) throw new Error('two stations are compared');
  try {
    return compareSyncedTables(unit.read, headquarters.read).identical;
  } finally {
    unit.close();
    headquarters.close();
  }
}

export const sizeOf = (file: string): number => statSync(file).size;
