import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { trustQueries } from '#main/features/trust/index.ts';
import { cardBytes, keysOnCard } from '#main/platform/cards/card-file.ts';
import { makeRotation } from '#main/platform/cards/key-change-card.ts';
import { unwrapKeys, wrapKeys } from '#main/platform/crypto/key-slot.ts';
import { newStationKeys, type StationKeys } from '#main/platform/crypto/station-keys.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import { headquartersCard, type RotationCard } from '#shared/domain/cards/cards.ts';
import {
  carry,
  cellIn,
  change,
  contentsOf,
  deliver,
  enrol,
  type GivenStation,
  givenPair,
  givenStation,
  must,
  takeFile,
  token,
  unitIds,
} from '#support/exchange.ts';
import { testPassphrase } from '#support/host.ts';
import { testStations } from '#support/stations.ts';

const codeOf = async (result: Promise<Result<unknown>> | Result<unknown>) => ((await result) as { code?: string }).code;
const file = (at: GivenStation, name: string) => token(path.join(at.stick, name));
const addPerson = (at: GivenStation, number: number, name: string): void =>
  change(
    at,
    `INSERT INTO person (id, _tx, full_name, unit_id, sort_key, fold_key) VALUES (?, (SELECT tx FROM sync_ctx), ?, ?, '', '')`,
    Buffer.alloc(16, number),
    name,
    uuidToBytes(unitIds('PA03')[0] ?? ''),
  );

/** Its keys under a passphrase, as after a first run. */
async function lock(at: GivenStation): Promise<void> {
  const slot = must(await wrapKeys(at.station.keys, testPassphrase));
  at.register().writeLocal((db) => db.run('UPDATE station SET key_slot = ?', slot));
}

async function announced(unit: GivenStation, name = 'rotation.svc') {
  const input = { passphrase: testPassphrase, file: file(unit, name) };
  must(await unit.handlers['rotation.announce'](input, unit.host.ctx()));
  return input.file;
}

const certify = (headquarters: GivenStation, request: ReturnType<typeof token>, name = 'next.svc') =>
  headquarters.handlers['rotation.certify']({ request, file: file(headquarters, name) }, headquarters.host.ctx());

const signKeyIn = (at: GivenStation, table = 'station') => cellIn(at, `SELECT hex(sign_key) FROM ${table} LIMIT 1`);

async function givenRotating() {
  const pair = await givenPair();
  await lock(pair.unit);
  addPerson(pair.headquarters, 20, 'Lò Văn Panh');
  await deliver(pair.headquarters, pair.unit);
  return pair;
}

test("a unit's next keys, announced under the present ones, come into force with the certificate", async () => {
  const { unit, headquarters } = await givenRotating();
  const before = signKeyIn(unit);
  const request = await announced(unit);
  expect(signKeyIn(unit)).toBe(before);
  const state = trustQueries['trust.state']({}, { read: unit.register().read, today: '2024-12-20' });
  expect(state).toMatchObject({ value: { keysSince: { waiting: true } } });
  must(await certify(headquarters, request));
  must(await unit.handlers['cards.accept']({ file: file(headquarters, 'next.svc') }, unit.host.ctx()));
  expect(signKeyIn(unit)).not.toBe(before);
  expect(signKeyIn(unit)).toBe(signKeyIn(headquarters, 'roster'));
  addPerson(unit, 1, 'Lò Thị Mai');
  expect((await deliver(unit, headquarters)).added).toMatchObject({ person: 1 });
  addPerson(headquarters, 2, 'Sùng A Páo');
  await deliver(headquarters, unit);
  // After the program was started again.
  const slot = String(cellIn(unit, 'SELECT key_slot FROM station'));
  unit.host.deps.keys.unlock(must(await unwrapKeys(slot, testPassphrase)));
  expect(await codeOf(takeFile(unit, await carry(headquarters, unit)))).toBe(undefined);
});

test('the certificate for the next keys also comes in a bundle, and opens with them', async () => {
  const { unit, headquarters } = await givenRotating();
  must(await certify(headquarters, await announced(unit)));
  addPerson(headquarters, 2, 'Sùng A Páo');
  await deliver(headquarters, unit);
  expect(signKeyIn(unit)).toBe(signKeyIn(headquarters, 'roster'));
});

test('a bundle from before the change is taken until the first one after it, and never later', async () => {
  const { unit, headquarters } = await givenRotating();
  addPerson(unit, 1, 'Lò Thị Mai');
  const old = await carry(unit, headquarters);
  const request = await announced(unit);
  addPerson(unit, 2, 'Giàng A Tủa');
  const later = await carry(unit, headquarters);
  must(await certify(headquarters, request));
  expect(must(await takeFile(headquarters, old)).added).toMatchObject({ person: 1 });
  must(await unit.handlers['cards.accept']({ file: file(headquarters, 'next.svc') }, unit.host.ctx()));
  addPerson(unit, 3, 'Thào Thị Dung');
  expect((await deliver(unit, headquarters)).added).toMatchObject({ person: 2 });
  expect(await codeOf(takeFile(headquarters, later))).toBe('bundle.alreadyApplied');
  // Somebody has the old keys and writes on.
  const held = unit.host.deps.keys.keys();
  unit
    .register()
    .writeLocal((db) =>
      db.run(
        'UPDATE station SET sign_key = ?, age_key = ?',
        unit.station.keys.public.sign,
        unit.station.keys.public.age,
      ),
    );
  addPerson(unit, 4, 'Vàng Văn Lềnh');
  const forged = await carry(unit, headquarters);
  const untouched = contentsOf(headquarters);
  expect(await codeOf(takeFile(headquarters, forged))).toBe('bundle.keyRetired');
  expect(contentsOf(headquarters)).toBe(untouched);
  expect(held).toBeDefined();
});

test('a lost file is written again: the same keys, the same certificate', async () => {
  const { unit, headquarters } = await givenRotating();
  const first = JSON.parse(readFileSync(await announced(unit, 'a.svc'), 'utf8')) as RotationCard;
  const request = await announced(unit, 'b.svc');
  expect((JSON.parse(readFileSync(request, 'utf8')) as RotationCard).keys).toEqual(first.keys);
  must(await certify(headquarters, request, 'a.svc'));
  must(await certify(headquarters, request, 'b.svc'));
  expect(readFileSync(file(headquarters, 'a.svc'), 'utf8')).toBe(readFileSync(file(headquarters, 'b.svc'), 'utf8'));
});

/** Announcements that somebody made up; everything not named is as an honest unit writes it. */
async function forgeries(unit: GivenStation, headquarters: GivenStation) {
  const hq = headquartersCard.parse(JSON.parse(String(cellIn(unit, 'SELECT card FROM roster'))));
  const about = { replaces: 1, headquarters: hq, now: Date.UTC(2024, 11, 21) };
  const { id, code } = unit.station;
  const owner = { id, code, name: 'Máy UNTAAA' };
  const after = await newStationKeys();
  const honest = makeRotation(owner, { before: unit.station.keys, after }, about);
  const thief = testStations.stranger.keys;
  const made = (before: StationKeys, over: Partial<typeof owner> = {}, more: Partial<typeof about> = {}) =>
    makeRotation({ ...owner, ...over }, { before, after }, { ...about, ...more });
  const other = testStations.other;
  return { honest, hq, thief, made, other, headquarters };
}

test('an announcement that lacks a signature, or is of other keys, another station or another day, changes nothing', async () => {
  const { unit, headquarters } = await givenRotating();
  const { honest, thief, made, other } = await forgeries(unit, headquarters);
  const cases: readonly (readonly [string, object, string])[] = [
    ['only the new keys sign', { ...honest, endorsement: honest.signature }, 'card.signatureInvalid'],
    ['only the old keys sign', { ...honest, signature: honest.endorsement }, 'card.signatureInvalid'],
    ['the new keys are exchanged', { ...honest, keys: keysOnCard(thief) }, 'card.signatureInvalid'],
    ['a thief announces under keys of their own', made(thief), 'rotation.superseded'],
    ['a thief says those are the keys', { ...made(thief), before: honest.before }, 'card.signatureInvalid'],
    ['another unit', made(other.keys, { id: other.id, code: other.code }), 'rotation.stranger'],
    ["another unit's keys for this one", made(other.keys), 'rotation.superseded'],
    ['a certificate of another day', made(unit.station.keys, {}, { replaces: 7 }), 'rotation.superseded'],
    ['a later form', { ...honest, minReader: 9 }, 'card.tooNew'],
    ['no endorsement', { ...honest, endorsement: undefined }, 'card.damaged'],
  ];
  const untouched = contentsOf(headquarters);
  for (const [what, card, code] of cases) {
    const request = file(unit, 'forged.svc');
    writeFileSync(request, cardBytes(card));
    expect([what, await codeOf(certify(headquarters, request))]).toEqual([what, code]);
  }
  expect(contentsOf(headquarters)).toBe(untouched);
});

test('an announcement counts once: replayed after the next one it is refused', async () => {
  const { unit, headquarters } = await givenRotating();
  const first = await announced(unit, 'first.svc');
  must(await certify(headquarters, first, 'one.svc'));
  must(await unit.handlers['cards.accept']({ file: file(headquarters, 'one.svc') }, unit.host.ctx()));
  must(await certify(headquarters, await announced(unit, 'second.svc'), 'two.svc'));
  const untouched = contentsOf(headquarters);
  expect(await codeOf(certify(headquarters, first, 'three.svc'))).toBe('rotation.superseded');
  expect(contentsOf(headquarters)).toBe(untouched);
});

test('a revoked unit changes no keys, and a unit without a certificate announces none', async () => {
  const { unit, headquarters } = await givenRotating();
  const request = await announced(unit);
  const stationId = unit.station.id as Parameters<GivenStation['handlers']['trust.revoke']>[0]['stationId'];
  must(await headquarters.handlers['trust.revoke']({ stationId, reason: 'Mất máy' }, headquarters.host.ctx()));
  expect(await codeOf(certify(headquarters, request))).toBe('card.stationRevoked');
  const fresh = givenStation('other', 'unit', 3);
  const input = { passphrase: testPassphrase, file: file(fresh, 'r.svc') };
  expect(await codeOf(fresh.handlers['rotation.announce'](input, fresh.host.ctx()))).toBe('station.notCertified');
  expect(await codeOf(headquarters.handlers['rotation.announce'](input, headquarters.host.ctx()))).toBe('card.notUnit');
});

const succeed = async (headquarters: GivenStation) =>
  must(await headquarters.handlers['rotation.succeed']({ passphrase: testPassphrase }, headquarters.host.ctx()));

test("headquarters' next keys are told under the former ones, and the unit follows", async () => {
  const { unit, headquarters } = await givenRotating();
  await lock(headquarters);
  addPerson(headquarters, 1, 'Lò Thị Mai');
  const before = await carry(headquarters, unit);
  await succeed(headquarters);
  await succeed(headquarters);
  const after = await carry(headquarters, unit);
  must(await takeFile(unit, before));
  must(await takeFile(unit, after));
  expect(signKeyIn(unit, 'roster')).toBe(signKeyIn(headquarters));
  expect(cellIn(unit, 'SELECT certificate FROM station')).toBe(cellIn(headquarters, 'SELECT certificate FROM roster'));
  addPerson(unit, 2, 'Giàng A Tủa');
  await deliver(unit, headquarters);
  addPerson(headquarters, 3, 'Thào Thị Dung');
  await deliver(headquarters, unit);
  // From here on the former keys say nothing any more.
  expect(cellIn(unit, 'SELECT count(*) FROM roster WHERE older_keys LIKE \'%"until":null%\'')).toBe(0);
});

test('a unit that still knows the former keys is heard, and one that asked under them is told to ask again', async () => {
  const { unit, headquarters } = await givenRotating();
  await lock(headquarters);
  const request = await announced(unit);
  await succeed(headquarters);
  addPerson(unit, 1, 'Lò Thị Mai');
  expect((await deliver(unit, headquarters)).added).toMatchObject({ person: 1 });
  expect(await codeOf(certify(headquarters, request))).toBe('card.headquartersRotated');
  await deliver(headquarters, unit);
  must(await certify(headquarters, await announced(unit, 'again.svc')));
  must(await unit.handlers['cards.accept']({ file: file(headquarters, 'next.svc') }, unit.host.ctx()));
  addPerson(unit, 2, 'Giàng A Tủa');
  await deliver(unit, headquarters);
});

test('a revocation outlives a change of headquarters’ keys', async () => {
  const { unit, headquarters } = await givenRotating();
  await lock(headquarters);
  const stationId = unit.station.id as Parameters<GivenStation['handlers']['trust.revoke']>[0]['stationId'];
  must(await headquarters.handlers['trust.revoke']({ stationId, reason: 'Mất máy' }, headquarters.host.ctx()));
  await succeed(headquarters);
  await deliver(headquarters, unit);
  expect(String(cellIn(unit, 'SELECT revocation FROM station'))).toContain('Mất máy');
  expect(signKeyIn(unit, 'roster')).toBe(signKeyIn(headquarters));
});

test('a station enrolled after the change knows the new keys alone', async () => {
  const { headquarters } = await givenRotating();
  await lock(headquarters);
  await succeed(headquarters);
  const keys = headquarters.host.deps.keys.keys();
  const late = givenStation('other', 'unit', 5);
  await enrol(
    { ...headquarters, station: { ...headquarters.station, keys: keys ?? headquarters.station.keys } },
    late,
    ['PA03'],
  );
  addPerson(headquarters, 9, 'Quàng Văn Ơn');
  await deliver(headquarters, late);
  addPerson(late, 10, 'Hà Thị Ơn');
  expect((await deliver(late, headquarters)).added).toMatchObject({ person: 1 });
});
