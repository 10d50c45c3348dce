import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { txOfImport } from './action-list.repo.ts';
import { listActions, newestUndoable, readBundleUndo } from './action-list.service.ts';
import { previewUndo, undo } from './undo.service.ts';

export const actionsQueries: Of<Queries, 'actions'> = {
  'actions.list': ({ offset, limit }, { read }) => ok(listActions(read, offset, limit)),
  'actions.newest': (_input, { read }) => ok(newestUndoable(read)),
  'actions.ofBundle': ({ bundle }, { read }) => ok(readBundleUndo(read, bundle)),
  'actions.ofImport': ({ importId }, { read }) => ok(txOfImport(read, importId)),
};

export const actionsHandlers = (deps: HostDeps): Of<HostHandlers, 'actions'> => ({
  'actions.preview': ({ tx }, _ctx, job) => previewUndo(deps.register().read, tx, job),
  'actions.undo': (input, ctx, job) => undo(deps.register(), input, ctx, job),
});
