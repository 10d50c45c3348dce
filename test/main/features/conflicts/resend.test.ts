import path from 'node:path';
import { expect, test } from 'vitest';
import { conflictsHandlers } from '#main/features/conflicts/index.ts';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { fingerprint } from '#main/platform/crypto/fingerprint.ts';
import type { Parsed } from '#shared/api/index.ts';
import { cellIn, change, type GivenStation, must, token, unitIds } from '#support/exchange.ts';
import { deskOf, givenSettledPair, meet } from './given-conflicts.ts';

const resend = (at: GivenStation, asked: Parsed<'conflicts.resend'> = {}) =>
  conflictsHandlers(at.host.deps)['conflicts.resend'](asked, at.host.ctx());

/** Headquarters gives the station more units, and the station learns of it. */
async function widen(headquarters: GivenStation, unit: GivenStation, units: readonly string[]): Promise<void> {
  const request = token(path.join(unit.stick, 'request.svc'));
  const certificate = token(path.join(headquarters.stick, 'wider.svc'));
  const typed = fingerprint(unit.station.keys.public);
  const asked = { request, typed, file: certificate, year: 2024, unitIds: unitIds(...units) };
  must(await headquarters.handlers['cards.certify'](asked, headquarters.host.ctx()));
  must(await unit.handlers['cards.accept']({ file: certificate }, unit.host.ctx()));
}

const unitOf = (at: GivenStation, award: string) =>
  cellIn(at, 'SELECT u.code FROM award a JOIN unit u ON u.id = a.unit_id WHERE hex(a.id) = ?', award);

/** The unit gave an award to a unit that is not its own, and headquarters refused that. */
async function givenRefused() {
  const pair = await givenSettledPair();
  const award = String(cellIn(pair.unit, 'SELECT hex(id) FROM award WHERE rid = 1'));
  const home = unitOf(pair.headquarters, award);
  change(pair.unit, `UPDATE award SET unit_id = (SELECT id FROM unit WHERE code = 'PA06') WHERE hex(id) = '${award}'`);
  await meet(pair.unit, pair.headquarters);
  expect(deskOf(pair.unit).counts().refused).toBe(1);
  expect(unitOf(pair.headquarters, award)).toBe(home);
  return { ...pair, award };
}

test('a refused change is sent again once the certificate allows it, and is taken without a conflict', async () => {
  const { unit, headquarters, award } = await givenRefused();
  await widen(headquarters, unit, ['PA01', 'PA02', 'PA03', 'PA06']);
  expect(must(await resend(unit))).toEqual({ resent: 1, left: 0 });
  // It is on its way, and no longer on the list.
  expect(deskOf(unit).counts().refused).toBe(0);
  await meet(unit, headquarters);
  expect(unitOf(headquarters, award)).toBe('PA06');
  for (const at of [unit, headquarters]) expect(deskOf(at).counts().conflicts).toBe(0);
  expect(deskOf(unit).counts().refused).toBe(0);
  expect(compareSyncedTables(unit.register().read, headquarters.register().read).identical).toBe(true);
});

test('what would be refused again is not sent, and a field that was corrected is none of the refused', async () => {
  const { unit, award } = await givenRefused();
  expect(await resend(unit)).toMatchObject({ code: 'record.outOfScope' });
  change(unit, `UPDATE award SET unit_id = (SELECT id FROM unit WHERE code = 'PA03') WHERE hex(id) = '${award}'`);
  expect(await resend(unit)).toMatchObject({ code: 'record.gone' });
  expect(deskOf(unit).counts().refused).toBe(0);
});
