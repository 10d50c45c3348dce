import type { Id } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { ErrorBook } from '#shared/domain/imports/error-book.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { applyPlan } from './apply-plan.service.ts';
import { type HeldPlan, pageOfPlan, previewOf } from './held-plan.ts';
import { listImportRuns } from './import-runs.repo.ts';
import { planWorkbook } from './preview-import.service.ts';
import { saveErrors } from './save-errors.service.ts';

export const importsQueries: Of<Queries, 'imports'> = {
  'imports.list': (_input, { read }) => ok(listImportRuns(read)),
};

export function importsHandlers(deps: HostDeps): Of<HostHandlers, 'imports'> {
  let held: HeldPlan | undefined;
  // Outlives its plan: what was not taken is corrected after the rest went in.
  let refused: { readonly planId: string; readonly errors: ErrorBook } | undefined;
  const plan = (id: Id<'importPlan'>): Result<HeldPlan> => (held?.planId === id ? ok(held) : refuse('import.planGone'));
  return {
    'imports.preview': async (input, ctx, job) => {
      held = undefined;
      const planned = await planWorkbook(deps, input, ctx, job);
      if (!planned.ok) return planned;
      held = planned.value;
      refused = { planId: held.planId, errors: held.plan.errors };
      return ok(previewOf(held));
    },
    'imports.rows': ({ planId, ...asked }) => {
      const found = plan(planId);
      return found.ok ? ok(pageOfPlan(found.value, asked)) : found;
    },
    'imports.findings': ({ planId }) => {
      const found = plan(planId);
      return found.ok ? ok(found.value.plan.findings) : found;
    },
    'imports.apply': async ({ planId }, ctx, job) => {
      const found = plan(planId);
      if (!found.ok) return found;
      const applied = await applyPlan(deps, found.value, ctx, job);
      // A cancelled import throws and keeps its plan, so that it can be started again.
      if (applied.ok && held === found.value) held = undefined;
      return applied;
    },
    'imports.saveErrors': async ({ planId, file, words }, ctx, job) => {
      if (refused?.planId !== planId) return refuse('import.planGone');
      return saveErrors(deps, refused.errors, { target: ctx.path(file), words }, job);
    },
  };
}
