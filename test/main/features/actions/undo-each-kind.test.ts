import { expect, test } from 'vitest';
import { listActions } from '#main/features/actions/action-list.service.ts';
import { fillSample } from '#main/features/samples/index.ts';
import { handlers } from '#main/handlers.ts';
import { type CallName, contract } from '#shared/api/index.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { givenHost } from '#support/host.ts';
import { pdfOf } from '#support/scans.ts';
import { undoTx, visibleOf } from './given-actions.ts';

type Answer = (input: unknown, ctx: unknown, job: unknown) => unknown;

/** The sample register of headquarters, and a hand that does what a page would ask for. */
async function givenSample() {
  const host = givenHost();
  await fillSample(host.deps, host.ctx());
  const register = host.deps.register();
  const answers = handlers(host.deps) as unknown as Readonly<Record<string, Answer>>;
  const idOf = (sql: string): string => {
    const row = register.read.get<{ id: Uint8Array }>(sql);
    if (!row) throw new Error(`nothing is there for ${sql}`);
    return bytesToUuid(row.id);
  };
  const run = async (name: CallName, input: unknown) =>
    (await answers[name]?.(contract[name].input.parse(input), host.ctx(), unwatchedJob)) as { ok: boolean };
  return { host, register, idOf, run };
}

const unitFacts = { code: 'PA99', name: 'Phòng Mới', shortName: null, tier: null, parentId: null, parentName: null };
const scan = () => ({ name: 'quyết định.pdf', bytes: pdfOf('một') });

/** One register for all: each deed leaves it as it was. */
const { host, register, idOf, run } = await givenSample();
const unnumbered = idOf('SELECT id FROM award WHERE register_seq IS NULL LIMIT 1');
await run('attachments.addDropped', { table: 'award', id: unnumbered, ...scan() });

/** What a page asks for. */
const deeds: Readonly<Record<string, () => readonly [CallName, unknown]>> = {
  'a word of a numbered award': () => [
    'awards.correct',
    {
      id: idOf('SELECT id FROM award WHERE register_seq IS NOT NULL AND rank IS NOT NULL LIMIT 1'),
      field: 'note',
      value: 'ghi thêm',
      seen: '',
    },
  ],
  'money paid for a numbered award': () => [
    'bonus.setPaid',
    { id: idOf('SELECT id FROM award WHERE register_seq IS NOT NULL LIMIT 1'), paid: 2000, seen: null },
  ],
  'a numbered award that is revoked': () => [
    'awards.setStatus',
    {
      id: idOf(
        `SELECT a.id FROM award a JOIN decision d ON d.id = a.decision_id AND d.decided_on < '2024-12-01' WHERE a.register_seq IS NOT NULL AND a.status = 'valid' LIMIT 1`,
      ),
      status: 'revoked',
      on: '2024-12-31',
      basis: 'Quyết định 9/QĐ-CAT',
      seen: 'valid',
    },
  ],
  'one value for many awards': () => [
    'awards.changeMany',
    { changes: { kind: 'filtered', filter: {}, set: { field: 'note', value: 'cả loạt' } }, rehearse: false },
  ],
  'a merge of two people': () => [
    'people.merge',
    {
      personId: idOf('SELECT id FROM person WHERE merged_into IS NULL AND service_number IS NULL ORDER BY rid LIMIT 1'),
      otherId: idOf(
        'SELECT id FROM person WHERE merged_into IS NULL AND service_number IS NULL ORDER BY rid DESC LIMIT 1',
      ),
      take: [],
    },
  ],
  'a new post': () => [
    'people.addFact',
    {
      id: idOf(`SELECT id FROM person WHERE status = 'active' AND kind = 'police' AND merged_into IS NULL LIMIT 1`),
      kind: 'post',
      fact: { from: '2024-11-01', value: 'Phó Trưởng phòng', basis: '' },
    },
  ],
  'units that become one': () => [
    'units.merge',
    {
      sources: [idOf(`SELECT id FROM unit WHERE code = 'PA01'`), idOf(`SELECT id FROM unit WHERE code = 'PA02'`)],
      into: { facts: unitFacts },
      from: '2026-10-01',
    },
  ],
  'a unit that is renamed': () => [
    'units.change',
    { id: idOf(`SELECT id FROM unit WHERE code = 'PA09'`), from: '2026-10-01', facts: unitFacts },
  ],
  'a title that goes into the trash with its rates': () => [
    'records.withdraw',
    {
      table: 'award_type',
      id: idOf(
        `SELECT t.id FROM award_type t JOIN award_rate r ON r.award_type_id = t.id WHERE t.id NOT IN (SELECT award_type_id FROM award) LIMIT 1`,
      ),
      agreedAwards: 0,
    },
  ],
  'an award that goes into the trash with its scan': () => [
    'records.withdraw',
    {
      table: 'award',
      id: idOf('SELECT owner_id AS id FROM attachment'),
      agreedAwards: 0,
    },
  ],
  'a new award': () => [
    'awards.save',
    {
      id: null,
      seen: null,
      looked: true,
      newDecision: {
        number: '99/QĐ-CAT',
        decidedOn: '2024-11-01',
        level: 'provincial_police',
        authority: '',
        title: '',
        signer: '',
        signerTitle: '',
        note: '',
      },
      draft: {
        recipientKind: 'unit',
        personId: null,
        unitId: idOf(`SELECT id FROM unit WHERE code = 'PA03'`),
        teamName: 'Đội 1',
        awardTypeId: idOf(`SELECT id FROM award_type WHERE recipient = 'both' LIMIT 1`),
        decisionId: null,
        year: 2024,
        level: 'provincial_police',
        commendationType: '',
        movementId: null,
        reason: '',
        note: '',
        rank: '',
        post: '',
        unitName: '',
        printedNumber: '',
      },
    },
  ],
};

test.each(Object.entries(deeds))(
  '%s is undone, done again and undone, and nothing else changes',
  async (_name, deed) => {
    const before = visibleOf(register);
    expect(await run(...deed())).toMatchObject({ ok: true });
    const after = visibleOf(register);
    expect(after).not.toEqual(before);
    for (const wanted of [before, after, before]) {
      const [newest] = listActions(register.read, 0, 1);
      expect(await undoTx(register, host.ctx(), newest?.tx ?? 0)).toMatchObject({ ok: true });
      expect(visibleOf(register)).toEqual(wanted);
    }
  },
);
