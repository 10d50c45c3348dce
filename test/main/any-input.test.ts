import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillSample } from '#main/features/samples/index.ts';
import { handlers } from '#main/handlers.ts';
import { queries } from '#main/queries.ts';
import { type CallName, contract } from '#shared/api/index.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { type Refusal, refusals } from '#shared/errors.ts';
import { anyInput } from '#support/any-input.ts';
import { type GivenHost, givenHost } from '#support/host.ts';

/** Keys take a second each to wrap, copies as long, and cards want files: all have hostile tests of their own. */
const apart = /^(station|cards|rotation|shares|backups|moves)\.|^trust\.(becomeAnother|beginAnew)$/;
const tables = ['unit', 'person', 'award_type', 'decision', 'award', 'movement', 'cluster', 'cluster_member'];
const called = (Object.keys(contract) as CallName[]).filter(
  (name) => ['query', 'ask', 'command'].includes(contract[name].kind) && !apart.test(name),
);

type Reply = { readonly ok: true } | ({ readonly ok: false } & Refusal);
type Answer = (input: unknown, ctx: unknown, job: unknown) => unknown;

const idsIn = ({ deps }: GivenHost): readonly string[] => [
  '019300a0-0000-7000-8000-000000000009',
  ...tables.flatMap((table) =>
    deps
      .register()
      .read.all<{ id: Uint8Array }>(`SELECT id FROM ${table} ORDER BY rid LIMIT 4`)
      .map(({ id }) => bytesToUuid(id)),
  ),
];

const answers = (host: GivenHost): Readonly<Record<string, Answer>> => {
  const { read } = host.deps.register();
  const asked = queries as unknown as Record<string, Answer>;
  return {
    ...(handlers(host.deps) as unknown as Record<string, Answer>),
    ...Object.fromEntries(
      Object.keys(asked).map((name) => [
        name,
        (input: unknown) => asked[name]?.(input, { read, today: '2026-11-24' }, 0),
      ]),
    ),
  };
};

test.each(['headquarters', 'unit'])(
  'whatever a page sends to a station of a %s, it gets an answer or a refusal, never a fault',
  async (role) => {
    const host = givenHost();
    await fillSample(host.deps, host.ctx());
    const { raw } = host.deps.register();
    raw.prepare(`UPDATE station SET role = ?, unit_id = (SELECT id FROM unit WHERE code = 'PA03')`).run(role);
    const ids = idsIn(host);
    const answer = answers(host);
    const reached = new Set<string>();
    const calls = called.map((name) =>
      fc.record({ name: fc.constant(name), input: anyInput(contract[name].input, ids) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(...calls), async ({ name, input }) => {
        const parsed = contract[name].input.safeParse(input);
        if (!parsed.success) return;
        reached.add(name);
        const reply = (await answer[name]?.(parsed.data, host.ctx(), unwatchedJob)) as Reply;
        if (reply.ok) return;
        // What its sentence may name, and nothing that its sentence does not know.
        expect([reply.code, Object.keys(reply.params).toSorted()]).toEqual([
          reply.code,
          [...refusals[reply.code]].toSorted(),
        ]);
      }),
      // Each call changes the register for the next, so that a smaller case would be another one.
      { seed: 2024, numRuns: 12_000, endOnFailure: true },
    );
    expect(called.filter((name) => !reached.has(name))).toEqual([]);
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(raw.pragma('foreign_key_check')).toEqual([]);
    raw.exec(`INSERT INTO award_fts(award_fts) VALUES ('integrity-check')`);
  },
);
