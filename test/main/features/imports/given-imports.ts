import path from 'node:path';
import { importsHandlers, importsQueries } from '#main/features/imports/index.ts';
import { stationsHandlers } from '#main/features/stations/index.ts';
import type { HostDeps } from '#main/platform/host/host-deps.ts';
import type { ImportPreview, ImportReport } from '#shared/api/imports.ts';
import { type Job, unwatchedJob } from '#shared/base/job.ts';
import type { Result } from '#shared/base/result.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { givenHost, testPassphrase } from '#support/host.ts';

/** Today at the stations of these tests. */
export const today = '2026-11-24';

export const fixture = (name: string): string => path.resolve('test/fixtures/workbooks', name);

/** A station that is set up, with the sample units where asked, and its imports at hand. */
export async function givenImports(
  options: { readonly role?: StationRole; readonly sampleUnits?: boolean; readonly deps?: Partial<HostDeps> } = {},
) {
  const { role = 'unit', sampleUnits = true } = options;
  const host = givenHost();
  const deps = { ...host.deps, ...options.deps };
  const ctx = () => ({ ...host.ctx(), today });
  const set = await stationsHandlers(deps)['station.setUp'](
    { role, unitId: null, name: 'Máy thử', sampleUnits, actorName: 'Lan', passphrase: testPassphrase },
    ctx(),
  );
  if (!set.ok) throw new Error(set.code);
  const handlers = importsHandlers(deps);
  const preview = async (name: string, year?: number): Promise<ImportPreview> =>
    unwrap(
      await handlers['imports.preview'](
        { file: fixture(name) as never, ...(year !== undefined && { year }) },
        ctx(),
        unwatchedJob,
      ),
    );
  const apply = (planId: string, job: Job = unwatchedJob): Promise<Result<ImportReport>> =>
    handlers['imports.apply']({ planId: planId as never }, ctx(), job);
  const rows = (planId: string, sheet: number, only: 'all' | 'problems' = 'all') =>
    handlers['imports.rows']({ planId: planId as never, sheet, only, offset: 0, limit: 500 }, ctx());
  const { read } = deps.register();
  const count = (table: string): number => read.get<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;
  const list = () => unwrap(importsQueries['imports.list']({}, { read, today }));
  return { deps, ctx, handlers, preview, apply, rows, count, list, read, backups: host.backups };
}

export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.code);
  return result.value;
}
