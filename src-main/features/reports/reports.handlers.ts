import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { openReport, reportInput, reportVersion, reportYear, saveReport } from './reports.service.ts';

export const reportsQueries: Of<Queries, 'reports'> = {
  'reports.year': ({ year }, { read, today }) => ok(reportYear(read, year, today)),
  'reports.open': (choice, { read, today }) => openReport(read, choice, today),
  'reports.version': ({ id }, { read }) => ok(reportVersion(read, id)),
  'reports.input': (choice, { read, today }) => reportInput(read, choice, today),
};

export const reportsHandlers = (deps: HostDeps): Of<HostHandlers, 'reports'> => ({
  'reports.save': (input, ctx) => saveReport(deps.register(), input, ctx),
});
