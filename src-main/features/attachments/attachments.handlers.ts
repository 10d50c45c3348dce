import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { addScan, addScanFile, listScans, readScanRow, setScanNote } from './attachments.service.ts';

export const attachmentsHandlers = (deps: HostDeps): Of<HostHandlers, 'attachments'> => ({
  'attachments.list': (owner) => ok(listScans(deps, owner)),
  'attachments.one': ({ id }) => readScanRow(deps, id),
  'attachments.add': ({ file, ...owner }, ctx) => addScanFile(deps, owner, ctx.path(file), ctx),
  'attachments.addDropped': ({ name, bytes, ...owner }, ctx) => addScan(deps, owner, { name, bytes }, ctx),
  'attachments.setNote': (input, ctx) => setScanNote(deps.register(), input, ctx),
});
