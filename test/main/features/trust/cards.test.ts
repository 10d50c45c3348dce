import path from 'node:path';
import { expect, test } from 'vitest';
import { exchangeQueries } from '#main/features/exchange/index.ts';
import { trustHandlers } from '#main/features/trust/index.ts';
import { enrol, givenPair, givenStation, must, token, unitIds } from '#support/exchange.ts';

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
  expect(seen).toMatchObject({ code: 'HQBBBB', fingerprint: shown.fingerprint });

  const asked = must(await unit.handlers['cards.makeRequest']({ card, file: request }, unit.host.ctx()));
  expect(asked.headquarters.fingerprint).toBe(shown.fingerprint);
  const read = must(await headquarters.handlers['cards.readRequest']({ file: request }, headquarters.host.ctx()));
  expect(read).toMatchObject({ code: 'UNTAAA', fingerprint: asked.fingerprint });
  expect(read.unitName).not.toBe('');

  const grant = { request, file: certificate, year: 2024, unitIds: unitIds('PA01', 'PA03') };
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
  expect(await refusal(headquarters.handlers['cards.makeRequest']({ card, file }, headquarters.host.ctx()))).toBe(
    'card.notUnit',
  );
  expect(await refusal(unit.handlers['cards.readHeadquarters']({ file: request }, unit.host.ctx()))).toBe(
    'card.isRequest',
  );
  expect(await refusal(unit.handlers['cards.accept']({ file: card }, unit.host.ctx()))).toBe('card.isHeadquartersCard');
  const none = { request, file, year: 2024, unitIds: [] };
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
  must(await other.handlers['cards.makeRequest']({ card, file: request }, other.host.ctx()));
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
      { request, file, year: 2024, unitIds: unitIds('PA03') },
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
