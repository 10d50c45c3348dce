import path from 'node:path';
import { expect, test } from 'vitest';
import { exchangeQueries } from '#main/features/exchange/index.ts';
import { trustHandlers } from '#main/features/trust/index.ts';
import { fingerprint } from '#main/platform/crypto/fingerprint.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import {
  cellIn,
  change,
  enrol,
  type GivenStation,
  givenPair,
  givenStation,
  must,
  token,
  unitIds,
} from '#support/exchange.ts';

const digitsOf = (at: GivenStation) => fingerprint(at.station.keys.public);
const cardIn = (folder: string, name: string) => token(path.join(folder, name));

test('three files make two stations known to each other, with the same fingerprints read on both sides', async () => {
  const headquarters = givenStation('headquarters', 'headquarters', 8);
  const unit = givenStation('unit', 'unit', 1);
  const card = cardIn(headquarters.stick, 'hq.svc');
  const request = cardIn(unit.stick, 'request.svc');
  const certificate = cardIn(headquarters.stick, 'certificate.svc');

  const shown = must(await headquarters.handlers['cards.exportOwn']({ file: card }, headquarters.host.ctx()));
  expect(shown.fileName).toBe('hq.svc');
  const seen = must(await unit.handlers['cards.readHeadquarters']({ file: card }, unit.host.ctx()));
  expect(seen).toEqual({ code: 'HQBBBB', name: 'Máy HQBBBB' });

  const asked = must(
    await unit.handlers['cards.makeRequest']({ card, typed: digitsOf(headquarters), file: request }, unit.host.ctx()),
  );
  expect(asked.headquarters.code).toBe('HQBBBB');
  const read = must(await headquarters.handlers['cards.readRequest']({ file: request }, headquarters.host.ctx()));
  expect(read).toMatchObject({ code: 'UNTAAA' });
  expect(read.unitName).not.toBe('');

  const grant = { request, typed: asked.fingerprint, file: certificate, year: 2024, unitIds: unitIds('PA01', 'PA03') };
  expect(must(await headquarters.handlers['cards.certify'](grant, headquarters.host.ctx())).code).toBe('UNTAAA');
  expect(must(await unit.handlers['cards.accept']({ file: certificate }, unit.host.ctx()))).toEqual({ scopeUnits: 2 });

  const peersOf = (at: typeof unit) =>
    exchangeQueries['exchange.peers']({}, { read: at.register().read, today: '2024-12-31' });
  expect(peersOf(unit)).toMatchObject({ ok: true, value: [{ code: 'HQBBBB', certified: true, scopeUnits: 2 }] });
  expect(peersOf(headquarters)).toMatchObject({
    ok: true,
    value: [{ code: 'UNTAAA', certified: true, scopeUnits: 2 }],
  });
});

test('a certificate for another year is added to what a station was certified for before', async () => {
  const { unit, headquarters } = await givenPair(['PA01', 'PA03']);
  await enrol(headquarters, unit, ['PA03'], 2025);
  const row = headquarters.register().read.get<{ scope: string }>('SELECT scope FROM roster');
  expect(JSON.parse(row?.scope ?? '')).toEqual({ '2024': unitIds('PA01', 'PA03').sort(), '2025': unitIds('PA03') });
});

test('cards are refused at the wrong desk', async () => {
  const { unit, headquarters } = await givenPair();
  const card = cardIn(headquarters.stick, 'headquarters.svc');
  const request = cardIn(unit.stick, 'request.svc');
  const file = cardIn(unit.stick, 'out.svc');
  const refusal = async (result: unknown) => ((await result) as { code?: string }).code;
  expect(await refusal(unit.handlers['cards.exportOwn']({ file }, unit.host.ctx()))).toBe('card.notHeadquarters');
  expect(
    await refusal(headquarters.handlers['cards.makeRequest']({ card, typed: '', file }, headquarters.host.ctx())),
  ).toBe('card.notUnit');
  expect(await refusal(unit.handlers['cards.readHeadquarters']({ file: request }, unit.host.ctx()))).toBe(
    'card.isRequest',
  );
  expect(await refusal(unit.handlers['cards.accept']({ file: card }, unit.host.ctx()))).toBe('card.isHeadquartersCard');
  const none = { request, typed: digitsOf(unit), file, year: 2024, unitIds: [] };
  expect(await refusal(headquarters.handlers['cards.certify'](none, headquarters.host.ctx()))).toBe('card.scopeEmpty');
});

test("another station's certificate is refused, and so is one before headquarters' card", async () => {
  const { headquarters } = await givenPair();
  const certificate = cardIn(headquarters.stick, 'certificate.svc');
  const other = givenStation('other', 'unit', 3);
  expect(await other.handlers['cards.accept']({ file: certificate }, other.host.ctx())).toMatchObject({
    ok: false,
    code: 'card.headquartersMissing',
  });
  const request = cardIn(other.stick, 'request.svc');
  const card = cardIn(headquarters.stick, 'headquarters.svc');
  must(
    await other.handlers['cards.makeRequest']({ card, typed: digitsOf(headquarters), file: request }, other.host.ctx()),
  );
  expect(await other.handlers['cards.accept']({ file: certificate }, other.host.ctx())).toMatchObject({
    ok: false,
    code: 'card.otherStation',
  });
});

test('an older certificate does not take the place of a newer one', async () => {
  const { unit, headquarters } = await givenPair();
  const older = cardIn(headquarters.stick, 'older.svc');
  const request = cardIn(unit.stick, 'request.svc');
  const certify = (file: typeof older) =>
    headquarters.handlers['cards.certify'](
      { request, typed: digitsOf(unit), file, year: 2024, unitIds: unitIds('PA03') },
      headquarters.host.ctx(),
    );
  must(await certify(older));
  await enrol(headquarters, unit, ['PA03']);
  expect(await unit.handlers['cards.accept']({ file: older }, unit.host.ctx())).toMatchObject({
    ok: false,
    code: 'card.superseded',
  });
});

test('cards that need the keys are refused while they are locked', async () => {
  const headquarters = givenStation('headquarters', 'headquarters', 8);
  const locked = { ...headquarters.host.deps, keys: { keys: () => undefined, unlock: () => {} } };
  const handlers = trustHandlers(locked);
  const file = cardIn(headquarters.stick, 'x.svc');
  expect(await handlers['cards.exportOwn']({ file }, headquarters.host.ctx())).toMatchObject({
    code: 'station.locked',
  });
});

test('digits that are not those of the card are refused on both sides, with the groups that differ', async () => {
  const { unit, headquarters } = await givenPair();
  const card = cardIn(headquarters.stick, 'headquarters.svc');
  const request = cardIn(unit.stick, 'request.svc');
  const file = cardIn(unit.stick, 'new.svc');
  const [first = '', ...rest] = digitsOf(unit).split(' ');
  const other = [digitsOf(headquarters).slice(0, 5), ...rest].join(' ');
  expect(first).not.toBe(other.slice(0, 5));
  const asked = unit.handlers['cards.makeRequest']({ card, typed: digitsOf(unit), file }, unit.host.ctx());
  expect(await asked).toMatchObject({ ok: false, code: 'card.fingerprintDiffers' });
  const grant = { request, typed: other, file, year: 2024, unitIds: unitIds('PA03') };
  expect(await headquarters.handlers['cards.certify'](grant, headquarters.host.ctx())).toMatchObject({
    ok: false,
    code: 'card.fingerprintDiffers',
    params: { groups: '1' },
  });
  const compare = (at: GivenStation, of: typeof card, typed: string) =>
    at.handlers['cards.compare']({ file: of, typed }, at.host.ctx());
  expect(await compare(unit, card, digitsOf(headquarters).replaceAll(' ', '.'))).toMatchObject({ ok: true });
  expect(await compare(headquarters, request, digitsOf(unit))).toMatchObject({ ok: true });
  expect(await compare(headquarters, request, '')).toMatchObject({ params: { groups: '1, 2, 3, 4, 5, 6, 7, 8' } });
});

test("a station's first day: one folder brings the certificate and all that it may see", async () => {
  const headquarters = givenStation('headquarters', 'headquarters', 8);
  const unit = givenStation('unit', 'unit', 1);
  change(headquarters, `UPDATE unit SET short_name = 'ANKT' WHERE code = 'PA02'`);
  const card = cardIn(headquarters.stick, 'hq.svc');
  const request = cardIn(unit.stick, 'request.svc');
  const folder = token(headquarters.stick);
  must(await headquarters.handlers['cards.exportOwn']({ file: card }, headquarters.host.ctx()));
  expect(await unit.handlers['enrolment.begin']({ folder }, unit.host.ctx(), unwatchedJob)).toMatchObject({
    ok: false,
    code: 'card.headquartersMissing',
  });
  const ask = { card, typed: digitsOf(headquarters), file: request };
  must(await unit.handlers['cards.makeRequest'](ask, unit.host.ctx()));
  expect(await unit.handlers['enrolment.begin']({ folder }, unit.host.ctx(), unwatchedJob)).toMatchObject({
    ok: false,
    code: 'card.noneHere',
  });
  const grant = { request, typed: digitsOf(unit), folder, year: 2024, unitIds: unitIds('PA02', 'PA03') };
  const granted = must(await headquarters.handlers['enrolment.grant'](grant, headquarters.host.ctx(), unwatchedJob));
  expect(granted).toMatchObject({ fileName: 'SV-UNTAAA-ChungNhan.svc', bundle: { number: 1, transactions: 1 } });
  const begun = must(await unit.handlers['enrolment.begin']({ folder }, unit.host.ctx(), unwatchedJob));
  expect(begun).toMatchObject({ scopeUnits: 2, effects: [{ changedFields: 1 }] });
  expect(cellIn(unit, `SELECT short_name FROM unit WHERE code = 'PA02'`)).toBe('ANKT');
  // The same stick once more brings nothing and harms nothing.
  const again = must(await unit.handlers['enrolment.begin']({ folder }, unit.host.ctx(), unwatchedJob));
  expect(again.effects).toEqual([]);
});
