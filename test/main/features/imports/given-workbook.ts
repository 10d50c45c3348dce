import { awardsQueries } from '#main/features/awards/index.ts';
import type { PreviewPage } from '#shared/api/imports.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import type { Workbook } from '#shared/base/workbook.ts';
import type { KnownMode } from '#shared/domain/imports/updates.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { fixture, givenImports, today, unwrap } from './given-imports.ts';

/** A workbook of one sheet, written as its rows; nobody's file is read. */
export const workbookOf = (rows: readonly (readonly string[])[]): Workbook => ({
  sheets: [
    {
      name: 'Danh sách',
      hidden: false,
      hiddenColumns: [],
      merges: [],
      rows: rows.map((texts, at) => ({
        number: at + 1,
        hidden: false,
        cells: texts.flatMap((text, column) => (text ? [{ column: column + 1, text, kind: 'text' as const }] : [])),
      })),
    },
  ],
});

/** A station that takes lists written in the test. */
export async function givenWorkbook(role: StationRole = 'unit') {
  let workbook = workbookOf([]);
  const station = await givenImports({ role, deps: { readWorkbook: async () => ok(workbook) } });
  const write = (rows: readonly (readonly string[])[]) => {
    workbook = workbookOf(rows);
  };
  const take = async (rows: readonly (readonly string[])[], known?: KnownMode) => {
    write(rows);
    // Only its bytes are counted; what it holds is what the test says.
    const file = fixture('loi-nhap-lieu.xlsx') as never;
    const preview = unwrap(
      await station.handlers['imports.preview']({ file, ...(known && { known }) }, station.ctx(), unwatchedJob),
    );
    const page = unwrap((await station.rows(preview.planId, 0)) as never) as PreviewPage;
    const report = unwrap(await station.apply(preview.planId));
    return { preview, page, report };
  };
  const awards = () =>
    unwrap(
      awardsQueries['awards.page'](
        { filter: {}, sort: 'name', descending: false, offset: 0, limit: 100 },
        { read: station.read, today },
      ),
    );
  return { ...station, write, take, awards };
}
