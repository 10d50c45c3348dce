import type { Result } from '#shared/base/result.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';

/** Longer than any errand at the desk; then what was saved before it is no longer what a person would go back to. */
const longestGoMs = 60 * 60_000;

/**
 * Saves the register once for several bundles that are taken one after another: what a person may want back is the
 * register as it was before the first of them. A refused copy is tried again with the next bundle.
 */
export function makeBackupOfGo(deps: HostDeps): (go: string) => () => Promise<Result<unknown>> {
  let last: { readonly go: string; readonly at: number } | undefined;
  return (go) => async () => {
    const since = last ? deps.now() - last.at : -1;
    if (last?.go === go && since >= 0 && since < longestGoMs) return { ok: true, value: null };
    const saved = await deps.backUp('bundle');
    last = saved.ok ? { go, at: deps.now() } : undefined;
    return saved;
  };
}
