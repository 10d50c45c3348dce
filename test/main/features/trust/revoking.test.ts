import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { trustQueries } from '#main/features/trust/index.ts';
import { fingerprint } from '#main/platform/crypto/fingerprint.ts';
import { takeNewSite } from '#main/platform/register/installation.ts';
import type { Id } from '#shared/base/ids.ts';
import {
  carry,
  cellIn,
  change,
  contentsOf,
  deliver,
  exportTo,
  type GivenStation,
  givenPair,
  must,
  previewFile,
  takeFile,
  token,
  unitIds,
} from '#support/exchange.ts';
import { enterTheYear } from '../exchange/enter-year.ts';

const revoke = (headquarters: GivenStation, unit: GivenStation, reason = 'Mất máy trạm') =>
  headquarters.handlers['trust.revoke'](
    { stationId: unit.station.id as Id<'station'>, reason },
    headquarters.host.ctx(),
  );
const stateOf = (at: GivenStation) =>
  must(trustQueries['trust.state']({}, { read: at.register().read, today: '2024-12-31' }));
const rename = (at: GivenStation, name: string) =>
  change(at, `UPDATE person SET post = ? WHERE full_name = 'Nguyễn Văn B1'`, name);

/** The year was exchanged both ways; then the unit wrote a bundle that nobody took. */
async function givenWork() {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  return { unit, headquarters };
}

test('bundles of a revoked station beyond what was taken are refused, what was taken stays', async () => {
  const { unit, headquarters } = await givenWork();
  rename(unit, 'Đội trưởng');
  const late = await carry(unit, headquarters);
  must(await revoke(headquarters, unit));
  const before = contentsOf(headquarters);
  expect(await takeFile(headquarters, late)).toMatchObject({ ok: false, code: 'bundle.senderRevoked' });
  expect(contentsOf(headquarters)).toBe(before);
  expect(cellIn(headquarters, 'SELECT count(*) FROM award')).toBe(92);
  expect(stateOf(headquarters).peers).toMatchObject([{ code: 'UNTAAA', revoked: { reason: 'Mất máy trạm' } }]);
  expect(await revoke(headquarters, unit)).toMatchObject({ ok: false, code: 'station.alreadyRevoked' });
});

test('a revoked station learns it from any bundle, gets nothing else, and exports no more', async () => {
  const { unit, headquarters } = await givenWork();
  change(headquarters, `UPDATE person SET post = 'Trực ban' WHERE full_name = 'Nguyễn Văn B1'`);
  must(await revoke(headquarters, unit, 'Thay máy'));
  const told = await carry(headquarters, unit);
  expect(await previewFile(unit, told)).toMatchObject({ ok: true, value: { transactions: 0 } });
  expect(stateOf(unit).revoked).toBeNull();
  expect(must(await takeFile(unit, told))).toMatchObject({ transactions: 0, changedFields: 0 });
  expect(stateOf(unit).revoked).toMatchObject({ reason: 'Thay máy' });
  expect(cellIn(unit, `SELECT post FROM person WHERE full_name = 'Nguyễn Văn B1'`)).toBeNull();
  rename(unit, 'Đội phó');
  expect(await exportTo(unit, headquarters)).toMatchObject({
    ok: false,
    code: 'station.revoked',
    params: { reason: 'Thay máy' },
  });
});

test('a revoked station that had taken more than headquarters heard of still learns it', async () => {
  const { unit, headquarters } = await givenWork();
  change(headquarters, `UPDATE unit SET short_name = 'ANKT' WHERE code = 'PA02'`);
  await deliver(headquarters, unit);
  must(await revoke(headquarters, unit));
  must(await takeFile(unit, await carry(headquarters, unit)));
  expect(stateOf(unit).revoked).not.toBeNull();
});

test('a copy of a revoked station that begins a new run of numbers is refused as well', async () => {
  const { unit, headquarters } = await givenWork();
  must(await revoke(headquarters, unit));
  takeNewSite(unit.register().raw, 'copied', unit.host.deps.newId());
  rename(unit, 'Đội trưởng');
  expect(await takeFile(headquarters, await carry(unit, headquarters))).toMatchObject({
    ok: false,
    code: 'bundle.senderRevoked',
  });
});

test('a revoked station is not certified again; its replacement is another station', async () => {
  const { unit, headquarters } = await givenWork();
  must(await revoke(headquarters, unit));
  const request = token(path.join(unit.stick, 'request.svc'));
  const file = token(path.join(headquarters.stick, 'again.svc'));
  const typed = fingerprint(unit.station.keys.public);
  const grant = { request, typed, file, year: 2024, unitIds: unitIds('PA03') };
  expect(await headquarters.handlers['cards.certify'](grant, headquarters.host.ctx())).toMatchObject({
    ok: false,
    code: 'card.stationRevoked',
  });
});

test('headquarters alone revokes', async () => {
  const { unit, headquarters } = await givenWork();
  expect(await revoke(unit, headquarters)).toMatchObject({ ok: false, code: 'card.notHeadquarters' });
});

test('the list of stations may not grow older: a restored headquarters must first hear what it has said', async () => {
  const { unit, headquarters } = await givenWork();
  const copy = path.join(headquarters.stick, 'copy.db');
  headquarters.register().raw.exec(`VACUUM INTO '${copy}'`);
  const request = token(path.join(unit.stick, 'request.svc'));
  const file = token(path.join(headquarters.stick, 'wider.svc'));
  const typed = fingerprint(unit.station.keys.public);
  const grant = { request, typed, file, year: 2025, unitIds: unitIds('PA01', 'PA02') };
  must(await headquarters.handlers['cards.certify'](grant, headquarters.host.ctx()));
  change(headquarters, `UPDATE unit SET short_name = 'ANKT' WHERE code = 'PA02'`);
  await deliver(headquarters, unit);
  // The wider certificate came with the bundle.
  expect(cellIn(unit, `SELECT json_extract(certificate, '$.serial') FROM station`)).toBe(2);
  await headquarters.host.deps.swapRegister((target) => {
    for (const rest of ['-wal', '-shm']) rmSync(`${target}${rest}`, { force: true });
    copyFileSync(copy, target);
  });
  takeNewSite(headquarters.register().raw, 'restored', headquarters.host.deps.newId());
  change(headquarters, `UPDATE unit SET short_name = 'KT' WHERE code = 'PA02'`);
  const before = contentsOf(unit);
  expect(await takeFile(unit, await carry(headquarters, unit))).toMatchObject({
    ok: false,
    code: 'bundle.rosterOld',
  });
  expect(contentsOf(unit)).toBe(before);
  rename(unit, 'Đội trưởng');
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  expect(cellIn(headquarters, 'SELECT roster_version FROM station')).toBe(
    cellIn(unit, 'SELECT roster_version FROM station'),
  );
  // The number came back, what was said did not: a person is told to look, once.
  const state = trustQueries['trust.state']({}, { read: headquarters.register().read, today: '2024-12-31' });
  const told = { kind: 'wordForgotten', name: 'Máy UNTAAA', next: 'stations' };
  expect(state.ok && state.value.notices.filter(({ kind }) => kind === 'wordForgotten')).toMatchObject([told]);
});
