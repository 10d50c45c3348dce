import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import { stationsHandlers, stationsQueries } from '#main/features/stations/index.ts';
import { givenHost, testPassphrase } from '#support/host.ts';

const setUpInput = {
  role: 'unit',
  unitId: seedId('unit', 'PA03'),
  name: 'Máy trạm Phòng An ninh chính trị nội bộ',
  sampleUnits: true,
  actorName: 'Lan',
  passphrase: testPassphrase,
} as const;

async function givenStation() {
  const host = givenHost();
  const handlers = stationsHandlers(host.deps);
  const made = await handlers['station.setUp'](setUpInput as never, host.ctx());
  return { ...host, handlers, made };
}

test('before first run a station offers the units it may belong to', async () => {
  const host = givenHost();
  const status = await stationsHandlers(host.deps)['station.status']({}, host.ctx());
  expect(status).toMatchObject({ ok: true, value: { phase: 'new' } });
  expect(status.ok && status.value.phase === 'new' && status.value.units.map(({ code }) => code)).toEqual([
    'PA01',
    'PA02',
    'PA03',
    'PA04',
    'PA05',
    'PA06',
    'PA08',
    'PA09',
  ]);
});

test('first run makes a station that belongs to its unit, with its keys in hand', async () => {
  const { handlers, ctx, made } = await givenStation();
  expect(made.ok).toBe(true);
  expect(await handlers['station.status']({}, ctx())).toMatchObject({
    ok: true,
    value: {
      phase: 'ready',
      role: 'unit',
      unit: { code: 'PA03' },
      actor: 'Lan',
      unlocked: true,
      certified: false,
      hasLetterhead: false,
      hasAwards: false,
    },
  });
});

test('a station is set up once', async () => {
  const { handlers, ctx } = await givenStation();
  expect(await handlers['station.setUp'](setUpInput as never, ctx())).toMatchObject({
    ok: false,
    code: 'station.alreadySetUp',
  });
});

test('a unit that is not among those offered is refused, and nothing is made', async () => {
  const host = givenHost();
  const handlers = stationsHandlers(host.deps);
  const stranger = { ...setUpInput, unitId: seedId('unit', 'PX99') };
  expect(await handlers['station.setUp'](stranger as never, host.ctx())).toMatchObject({
    ok: false,
    code: 'station.unitUnknown',
  });
  expect(host.deps.register().read.get('SELECT count(*) AS n FROM station')).toEqual({ n: 0 });
});

test('a short passphrase is refused, and nothing is made', async () => {
  const host = givenHost();
  const handlers = stationsHandlers(host.deps);
  expect(await handlers['station.setUp']({ ...setUpInput, passphrase: 'ngắn' } as never, host.ctx())).toMatchObject({
    ok: false,
    code: 'station.passphraseTooShort',
  });
  expect(host.deps.register().read.get('SELECT count(*) AS n FROM station')).toEqual({ n: 0 });
});

test('the passphrase opens the keys whichever way its marks were typed; another does not', async () => {
  const { handlers, ctx } = await givenStation();
  expect(await handlers['station.unlock']({ passphrase: `${testPassphrase}!` }, ctx())).toMatchObject({
    ok: false,
    code: 'station.passphraseWrong',
  });
  expect(await handlers['station.unlock']({ passphrase: testPassphrase.normalize('NFD') }, ctx())).toMatchObject({
    ok: true,
  });
});

test('only headquarters has a recovery key, and its secret is not in the clear', async () => {
  const host = givenHost();
  await stationsHandlers(host.deps)['station.setUp'](
    { ...setUpInput, role: 'headquarters', unitId: null } as never,
    host.ctx(),
  );
  const row = host.deps
    .register()
    .read.get<{ recoveryKey: string; recoverySlot: string; keySlot: string }>(
      'SELECT recovery_key AS recoveryKey, recovery_slot AS recoverySlot, key_slot AS keySlot FROM station',
    );
  expect(row?.recoveryKey).toMatch(/^age1/);
  expect(`${row?.recoverySlot}${row?.keySlot}`).not.toMatch(/AGE-SECRET-KEY/);
});

test('a list takes the letterhead of its day', async () => {
  const { handlers, ctx, deps } = await givenStation();
  const base = {
    parentBody: 'Bộ Công an',
    issuingBody: 'Công an tỉnh Hải Dương',
    place: 'Hải Dương',
    signerAuthority: ['KT. GIÁM ĐỐC'],
    signerTitle: 'PHÓ GIÁM ĐỐC',
    signerRank: 'Đại tá',
    recipients: ['Lưu: VT, PX03'],
  };
  handlers['letterhead.save']({ ...base, validFrom: '2024-01-01', signerName: 'Phạm Văn Bình' }, ctx());
  handlers['letterhead.save']({ ...base, validFrom: '2024-07-01', signerName: 'Vũ Thị Hoa' }, ctx());
  const on = (day?: string) =>
    stationsQueries['letterhead.current'](day ? { on: day } : {}, { read: deps.register().read, today: '2024-12-31' });
  expect(on('2024-06-30')).toMatchObject({
    ok: true,
    value: { signerName: 'Phạm Văn Bình', recipients: ['Lưu: VT, PX03'] },
  });
  expect(on()).toMatchObject({ ok: true, value: { signerName: 'Vũ Thị Hoa' } });
  expect(on('2023-12-31')).toMatchObject({ ok: true, value: null });
});
