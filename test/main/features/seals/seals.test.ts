import { rmSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { fillSample } from '#main/features/samples/index.ts';
import { sealsHandlers, sealsQueries } from '#main/features/seals/index.ts';
import { sha256Hex } from '#main/platform/crypto/hashing.ts';
import { sealPaper } from '#main/platform/crypto/paper-seal.ts';
import { newStationKeys } from '#main/platform/crypto/station-keys.ts';
import type { Paper } from '#shared/api/papers.ts';
import type { SealVerdict } from '#shared/api/seals.ts';
import { fromBase45, toBase45 } from '#shared/base/base45.ts';
import { bytesToUuid, type Id, uuidToBytes } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { listFacts } from '#shared/domain/seals/list-facts.ts';
import { givenPair, must } from '#support/exchange.ts';
import { type GivenHost, givenHost } from '#support/host.ts';
import { listOfPeople } from '#support/sealed.ts';

/** The day of the host's clock. */
const today = '2024-12-20';
const yearList: Paper = { kind: 'list', choice: { of: { kind: 'year', year: 2024, reportTitle: '' } } };

/** The sample's headquarters, with its keys unlocked; a picture holds what it is told to. */
let at: ReturnType<typeof office>;
beforeAll(async () => {
  const given = givenHost();
  await fillSample(given.deps, given.ctx());
  at = office(given);
  return () => rmSync(given.deps.dataFolder, { recursive: true, force: true });
});

function office(given: GivenHost) {
  let shown: readonly string[] = [];
  const deps = { ...given.deps, readCodes: async () => ok(shown) };
  const handlers = sealsHandlers(deps);
  const sign = async (paper: Paper, code = '0482193556', pages = 7) => {
    if (paper.kind !== 'list') throw new Error('no list');
    const input = must(await deps.query('lists.input', paper.choice));
    const read = sha256Hex(Buffer.from(JSON.stringify(input), 'utf8'));
    return handlers['seals.sign']({ paper, code, pages, read }, { ...given.ctx(), today });
  };
  const check = async (...codes: readonly string[]): Promise<SealVerdict> => {
    shown = codes;
    return must(
      await handlers['seals.check']({ name: 'anh.jpg', bytes: new Uint8Array(1) }, given.ctx(), unwatchedJob),
    );
  };
  const signed = async (paper: Paper = yearList) => must(await sign(paper))?.text ?? '';
  return { given, deps, handlers, sign, signed, check, register: deps.register() };
}

const largestDecision = (): Id<'decision'> =>
  bytesToUuid(
    at.register.read.get<{ id: Uint8Array }>(
      'SELECT decision_id AS id FROM award WHERE year = 2024 AND deleted = 0 GROUP BY decision_id ORDER BY count(*) DESC',
    )?.id ?? new Uint8Array(16),
  ) as Id<'decision'>;

test('the year’s list of the sample is signed with its counts, and agrees with the register', async () => {
  expect(await at.check(await at.signed())).toMatchObject({
    outcome: 'true',
    signer: { isOwn: true, revokedAt: null },
    paper: { kind: 'list', code: '0482193556', year: 2024, decidedOn: '', collectives: 7, people: 34, pages: 7 },
    register: { state: 'same' },
  });
});

test('what was written since is named, with who and what', async () => {
  const decisionId = largestDecision();
  const code = await at.signed({ kind: 'list', choice: { of: { kind: 'decision', decisionId } } });
  const award = at.register.read.get<{ id: Uint8Array; name: string }>(
    `SELECT a.id, coalesce(p.full_name, a.team_name, a.unit_name) AS name FROM award a LEFT JOIN person p ON p.id = a.person_id
     WHERE a.decision_id = ? AND a.deleted = 0`,
    uuidToBytes(decisionId),
  );
  const ctx = at.given.ctx();
  at.register.write({ ...ctx, now: ctx.now + 3_600_000 }, 'award.correct', (db) => {
    db.run('UPDATE award SET reason = ? WHERE id = ?', 'Lý do khác', award?.id ?? null);
    return ok(null);
  });
  const verdict = await at.check(code);
  expect(verdict).toMatchObject({ outcome: 'true', register: { state: 'changed', decisionId } });
  if (verdict.outcome !== 'true' || verdict.register.state !== 'changed') throw new Error('not changed');
  expect(verdict.register.changes.map(({ name }) => name)).toContain(award?.name);
  expect(verdict.register.now.rows).toBe(verdict.paper.rows);
});

test('a code copied from one list onto another says whose it is: another number, other counts', async () => {
  const decisionId = largestDecision();
  const one = await at.check(await at.signed());
  const other = await at.check(await at.signed({ kind: 'list', choice: { of: { kind: 'decision', decisionId } } }));
  if (one.outcome !== 'true' || other.outcome !== 'true') throw new Error('not true');
  expect(other.paper.subject).not.toBe(one.paper.subject);
  expect(other.paper.people + other.paper.collectives).not.toBe(one.paper.people + one.paper.collectives);
});

test('a paper laid out from other rows than the register has is not signed', async () => {
  const given = { paper: yearList, code: '0482193556', pages: 1, read: '0'.repeat(64) };
  expect(await at.handlers['seals.sign'](given, at.given.ctx())).toMatchObject({ ok: false, code: 'paper.changed' });
});

test('where a kind is turned off, or the passphrase was not given, nothing is signed', async () => {
  const wanted = () => at.handlers['seals.wanted']({ paper: yearList }, at.given.ctx());
  expect(await wanted()).toEqual(ok({ shows: 'seal' }));
  await at.handlers['seals.setKind']({ kind: 'list', on: false }, at.given.ctx());
  expect(await wanted()).toEqual(ok({ shows: 'nothing' }));
  expect(await at.sign(yearList)).toEqual(ok(null));
  const kinds = sealsQueries['seals.kinds']({}, { read: at.register.read, today: '2024-12-05' });
  expect(must(kinds).filter(({ on }) => !on)).toEqual([{ kind: 'list', on: false }]);
  await at.handlers['seals.setKind']({ kind: 'list', on: true }, at.given.ctx());
  const locked = office({ ...at.given, deps: { ...at.deps, keys: { keys: () => undefined, unlock: () => {} } } });
  expect(await locked.sign(yearList)).toEqual(ok(null));
  expect(await locked.handlers['seals.wanted']({ paper: yearList }, at.given.ctx())).toEqual(ok({ shows: 'code' }));
});

test('a changed code, another key, a stranger and what is no code are told apart', async () => {
  const text = await at.signed();
  const bytes = fromBase45(text.slice(4)) ?? new Uint8Array();
  const changed = (place: number): string => {
    const copy = Uint8Array.from(bytes);
    copy[place] = (copy[place] ?? 0) ^ 1;
    return `SV1:${toBase45(copy)}`;
  };
  expect(await at.check(changed(bytes.length - 1))).toMatchObject({ outcome: 'forged' });
  expect(await at.check(changed(40))).toMatchObject({ outcome: 'forged' });
  expect(await at.check(changed(10))).toMatchObject({ outcome: 'stranger', code: '0482193556' });
  expect(await at.check()).toEqual({ outcome: 'none' });
  expect(await at.check('https://example.vn')).toEqual({ outcome: 'notOurs' });
  expect(await at.check('SV9:00')).toEqual({ outcome: 'tooNew' });
  expect(await at.check('SV1:00')).toEqual({ outcome: 'damaged' });
  expect(await at.check('https://example.vn', text)).toMatchObject({ outcome: 'true' });
});

test('a paper is still true after its station exchanged the key that signed it', async () => {
  const text = await at.signed();
  const { sign } = (await newStationKeys()).public;
  at.register.writeLocal((db) => void db.run('UPDATE station SET sign_key = ?', sign));
  const locked = office({ ...at.given, deps: { ...at.deps, keys: { keys: () => undefined, unlock: () => {} } } });
  expect(await locked.check(text)).toMatchObject({ outcome: 'true' });
});

test('headquarters proves what a unit signed, and names one whose word was taken away and since when', async () => {
  const { headquarters, unit } = await givenPair();
  const above = office(headquarters.host);
  const issue = { station: unit.station.id, code: '0482193556', issuedOn: '2024-12-06', pages: 1 };
  const text = sealPaper(listFacts(listOfPeople(3)), issue, unit.station.keys.signSeed);
  expect(await above.check(text)).toMatchObject({
    outcome: 'true',
    signer: { isOwn: false, revokedAt: null },
    paper: { people: 3, subject: '2145/QĐ-CAT-PX03' },
    register: { state: 'absent' },
  });
  const revoked = await headquarters.handlers['trust.revoke'](
    { stationId: unit.station.id as Id<'station'>, reason: 'Mất máy' },
    headquarters.host.ctx(),
  );
  must(revoked);
  expect(await above.check(text)).toMatchObject({
    outcome: 'true',
    signer: { revokedAt: expect.any(Number), reason: 'Mất máy' },
  });
});
