import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { trustQueries } from '#main/features/trust/index.ts';
import { fingerprint } from '#main/platform/crypto/fingerprint.ts';
import { wrapKeys } from '#main/platform/crypto/key-slot.ts';
import { hashTx, nextChain } from '#main/platform/register/chain.ts';
import { chainBefore } from '#main/platform/register/history.ts';
import { settleInstallation } from '#main/platform/register/installation.ts';
import type { Id } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import {
  carry,
  cellIn,
  change,
  deliver,
  type GivenStation,
  givenPair,
  givenStation,
  must,
  takeFile,
  token,
  unitIds,
} from '#support/exchange.ts';
import { testPassphrase } from '#support/host.ts';
import { enterTheYear } from '../exchange/enter-year.ts';

const noticesOf = (at: GivenStation) =>
  must(trustQueries['trust.state']({}, { read: at.register().read, today: '2024-12-31' })).notices;
const award = `(SELECT a.id FROM award a JOIN person p ON p.id = a.person_id WHERE p.full_name = 'Nguyễn Văn B1')`;
const set = (at: GivenStation, column: string, value: string) =>
  change(at, `UPDATE award SET ${column} = ? WHERE id = ${award}`, value);
const fieldOf = (at: GivenStation, column: string) => cellIn(at, `SELECT ${column} FROM award WHERE id = ${award}`);

/** A pair at work, and a second machine with a copy of the unit's register. */
async function givenTwins() {
  const { unit, headquarters } = await givenPair();
  const slot = must(await wrapKeys(unit.station.keys, testPassphrase));
  unit.register().raw.prepare('UPDATE station SET key_slot = ?').run(slot);
  enterTheYear(unit);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  const copy = path.join(unit.stick, 'copy.db');
  unit.register().raw.exec(`VACUUM INTO '${copy}'`);
  const twin = givenStation('other', 'unit', 5);
  await twin.host.deps.swapRegister((file) => {
    for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
    copyFileSync(copy, file);
  });
  twin.host.deps.keys.unlock(unit.station.keys);
  return { unit, headquarters, twin: { ...twin, station: unit.station } };
}

/** The machine becomes another station and is certified as such. */
async function enrolAnew(twin: GivenStation, headquarters: GivenStation): Promise<GivenStation> {
  must(await twin.handlers['trust.becomeAnother']({ passphrase: testPassphrase }, twin.host.ctx()));
  const keys = twin.host.deps.keys.keys();
  if (!keys) throw new Error('locked');
  const id = twin.host.ctx().stationId;
  const station = { ...twin.station, id, keys };
  const card = token(path.join(headquarters.stick, 'headquarters.svc'));
  const request = token(path.join(twin.stick, 'anew.svc'));
  const folder = token(headquarters.stick);
  const above = fingerprint(headquarters.station.keys.public);
  must(await twin.handlers['cards.makeRequest']({ card, typed: above, file: request }, twin.host.ctx()));
  const typed = fingerprint(keys.public);
  const grant = { request, typed, folder, year: 2024, unitIds: unitIds('PA01', 'PA02', 'PA03') };
  must(await headquarters.handlers['enrolment.grant'](grant, headquarters.host.ctx(), unwatchedJob));
  must(await twin.handlers['enrolment.begin']({ folder }, twin.host.ctx(), unwatchedJob));
  return { ...twin, station };
}

/** Whether the register's chain is what its log says. */
function chainHolds(at: GivenStation): boolean {
  const { read } = at.register();
  return read
    .all<{ id: number; chain: Uint8Array }>('SELECT id, chain FROM sync_tx WHERE site <> 0 ORDER BY id')
    .every(({ id, chain }) => Buffer.from(nextChain(chainBefore(read, id), hashTx(read, id))).equals(chain));
}

test('two machines with the very same numbers: one becomes another station, and both lose nothing', async () => {
  const { unit, headquarters, twin } = await givenTwins();
  set(unit, 'note', 'Máy một');
  set(twin, 'reason', 'Máy hai');
  await deliver(unit, headquarters);
  expect(await takeFile(headquarters, await carry(twin, headquarters))).toMatchObject({ code: 'bundle.fork' });
  const anew = await enrolAnew(twin, headquarters);
  expect(chainHolds(anew)).toBe(true);
  expect(await deliver(anew, headquarters)).toMatchObject({ changedFields: 1, refused: 0 });
  await deliver(headquarters, unit);
  await deliver(headquarters, anew);
  for (const at of [unit, headquarters, anew])
    expect([fieldOf(at, 'note'), fieldOf(at, 'reason')]).toEqual(['Máy một', 'Máy hai']);
  expect(cellIn(headquarters, 'SELECT count(*) FROM roster')).toBe(2);
  // The first machine was never in doubt.
  set(unit, 'team_name', 'Đội 2');
  expect(await deliver(unit, headquarters)).toMatchObject({ changedFields: 1 });
});

test('a copy that was noticed at its start says so, and may become another station as well', async () => {
  const { headquarters, twin, unit } = await givenTwins();
  settleInstallation(twin.register().raw, path.join(twin.host.deps.dataFolder, 'mark'), twin.host.deps.newId, 1);
  expect(noticesOf(twin)).toMatchObject([{ kind: 'moved', next: 'export' }]);
  set(twin, 'reason', 'Máy hai');
  set(unit, 'note', 'Máy một');
  const anew = await enrolAnew(twin, headquarters);
  expect(await deliver(anew, headquarters)).toMatchObject({ changedFields: 1 });
  expect(await deliver(unit, headquarters)).toMatchObject({ changedFields: 1, conflicts: 0 });
  expect([fieldOf(headquarters, 'note'), fieldOf(headquarters, 'reason')]).toEqual(['Máy một', 'Máy hai']);
});

test('another register in the folder is noticed by the mark that lies beside it', async () => {
  const { twin } = await givenTwins();
  const mark = path.join(twin.host.deps.dataFolder, 'mark');
  writeFileSync(mark, 'another installation');
  settleInstallation(twin.register().raw, mark, twin.host.deps.newId, 1);
  expect(noticesOf(twin)).toMatchObject([{ kind: 'replaced' }]);
  settleInstallation(twin.register().raw, mark, twin.host.deps.newId, 2);
  expect(noticesOf(twin)).toHaveLength(1);
  expect(readFileSync(mark, 'utf8')).not.toBe('another installation');
});

test('headquarters hears that a station began anew, and both are led until they agree again', async () => {
  const { headquarters, twin } = await givenTwins();
  settleInstallation(twin.register().raw, path.join(twin.host.deps.dataFolder, 'mark'), twin.host.deps.newId, 1);
  set(twin, 'reason', 'Máy hai');
  await deliver(twin, headquarters);
  expect(noticesOf(twin)).toMatchObject([{ next: 'answer' }]);
  expect(noticesOf(headquarters)).toMatchObject([{ kind: 'begunAnew', name: 'Máy UNTAAA', next: 'export' }]);
  await deliver(headquarters, twin);
  expect(noticesOf(twin)).toMatchObject([{ next: 'nothing' }]);
  const [notice] = noticesOf(twin);
  must(await twin.handlers['trust.settle']({ noticeId: notice?.id ?? 0 }, twin.host.ctx()));
  expect(noticesOf(twin)).toEqual([]);
});

test('a wrong passphrase makes nobody another station, and headquarters never becomes one', async () => {
  const { headquarters, twin } = await givenTwins();
  const before = twin.host.ctx().stationId as Id<'station'>;
  expect(
    await twin.handlers['trust.becomeAnother']({ passphrase: 'không phải câu này' }, twin.host.ctx()),
  ).toMatchObject({ code: 'station.passphraseWrong' });
  expect(twin.host.ctx().stationId).toBe(before);
  expect(
    await headquarters.handlers['trust.becomeAnother']({ passphrase: testPassphrase }, headquarters.host.ctx()),
  ).toMatchObject({ code: 'card.notUnit' });
});
