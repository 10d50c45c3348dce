import type { Output } from '#shared/api/index.ts';
import type { Paper, PaperKind } from '#shared/api/papers.ts';
import type { Result } from '#shared/base/result.ts';
import { listFacts } from '#shared/domain/seals/list-facts.ts';
import type { PaperFacts, SealedKind } from '#shared/domain/seals/sealed-paper.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';

interface Sealing {
  readonly kind: SealedKind;
  /** What the paper is laid out from, and what of it the code says. */
  readonly read: (
    deps: HostDeps,
    paper: Paper,
  ) => Promise<Result<{ readonly input: unknown; readonly facts: PaperFacts }>>;
}

const list: Sealing = {
  kind: 'list',
  read: async (deps, paper) => {
    if (paper.kind !== 'list') throw new Error('no list');
    const input: Result<Output<'lists.input'>> = await deps.query('lists.input', paper.choice);
    return input.ok ? { ok: true, value: { input: input.value, facts: listFacts(input.value) } } : input;
  },
};

/** Papers that can carry a signed code; the others never do. */
const sealings: { readonly [K in PaperKind]?: Sealing } = { list };

/** A proposal, or a list put together at will, hangs on nothing that a check could find again. */
const isOfficial = (paper: Paper): boolean =>
  paper.kind !== 'list' || paper.choice.of.kind === 'decision' || paper.choice.of.kind === 'year';

export const sealingOf = (paper: Paper): Sealing | undefined => (isOfficial(paper) ? sealings[paper.kind] : undefined);
