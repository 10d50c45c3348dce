import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { backupsHandlers } from '#main/features/backups/index.ts';
import { stationsHandlers } from '#main/features/stations/index.ts';
import { dropUnfinishedBackups } from '#main/platform/backups/backup-store.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { givenHost, testPassphrase } from '#support/host.ts';

async function givenStationWithUnit() {
  const host = givenHost();
  const setUp = {
    role: 'headquarters',
    unitId: null,
    name: 'Máy trạm PA03',
    sampleUnits: true,
    actorName: 'Lan',
    passphrase: testPassphrase,
  };
  await stationsHandlers(host.deps)['station.setUp'](setUp as never, host.ctx());
  const rename = (name: string) =>
    host.deps
      .register()
      .write(host.ctx(), 'unit.rename', (db) => ok(db.run(`UPDATE unit SET name = ? WHERE code = 'PA01'`, name)));
  const nameNow = () =>
    host.deps.register().read.get<{ name: string }>(`SELECT name FROM unit WHERE code = 'PA01'`)?.name;
  return { ...host, handlers: backupsHandlers(host.deps), rename, nameNow };
}

test('a copy made while the register is open says what is inside', async () => {
  const { handlers, ctx } = await givenStationWithUnit();
  const made = await handlers['backups.make']({}, ctx(), unwatchedJob);
  if (!made.ok) throw new Error(made.code);
  expect(made.value).toMatchObject({ cause: 'asked' });
  expect(await handlers['backups.inspect']({ name: made.value.name }, ctx(), unwatchedJob)).toMatchObject({
    ok: true,
    value: { intact: true, stationName: 'Máy trạm PA03', units: 8, people: 0, awards: 0 },
  });
  expect(await handlers['backups.list']({}, ctx())).toMatchObject({ ok: true, value: [{ name: made.value.name }] });
});

test('what a killed program left of copies goes at the next start, and no finished copy with it', async () => {
  const { handlers, ctx, deps } = await givenStationWithUnit();
  const made = await handlers['backups.make']({}, ctx(), unwatchedJob);
  const folder = path.join(deps.dataFolder, 'backups');
  const kept = [made.ok ? made.value.name : '', 'ghi chú.part', 'so-vang.part.txt'];
  const left = [`${kept[0]}.part`, `${kept[0]}.0193aaaa-0000-7000-8000-000000000001.part`, `${kept[0]}.part-wal`];
  for (const name of [...kept.slice(1), ...left]) writeFileSync(path.join(folder, name), 'x');
  dropUnfinishedBackups(folder);
  const there = readdirSync(folder);
  expect(kept.filter((name) => !there.includes(name))).toEqual([]);
  expect(left.filter((name) => there.includes(name))).toEqual([]);
});

test('a restored register is the copy, under a new run of numbers, and the present one is kept', async () => {
  const { handlers, ctx, rename, nameNow, deps, backups } = await givenStationWithUnit();
  rename('Tên lúc sao lưu');
  const made = await handlers['backups.make']({}, ctx(), unwatchedJob);
  rename('Tên sau đó');
  const restored = await handlers['backups.restore']({ name: made.ok ? made.value.name : '' }, ctx(), unwatchedJob);
  expect(restored.ok).toBe(true);
  expect(nameNow()).toBe('Tên lúc sao lưu');
  expect(readdirSync(path.join(deps.dataFolder, 'aside'))).toHaveLength(1);
  expect(backups().map(({ cause }) => cause)).toContain('restore');
  rename('Tên sau khi khôi phục');
  expect(deps.register().read.all(`SELECT site, seq FROM sync_tx WHERE site > 0 ORDER BY id`)).toEqual([
    { site: 1, seq: 1 },
    { site: 2, seq: 1 },
  ]);
});

test('a damaged copy is refused and replaces nothing', async () => {
  const { handlers, ctx, rename, nameNow, deps } = await givenStationWithUnit();
  rename('Nguyên vẹn');
  const made = await handlers['backups.make']({}, ctx(), unwatchedJob);
  const name = made.ok ? made.value.name : '';
  const file = path.join(deps.dataFolder, 'backups', name);
  const bytes = readFileSync(file);
  bytes.fill(0xff, 4096, 12_288);
  writeFileSync(file, bytes);
  expect(await handlers['backups.restore']({ name }, ctx(), unwatchedJob)).toMatchObject({
    ok: false,
    code: 'backup.damaged',
  });
  expect(nameNow()).toBe('Nguyên vẹn');
});

test.each(['../register.db', 'so-vang-20240101-000000-daily.db'])(
  'the copy %s, which is not there, is refused',
  async (name) => {
    const { handlers, ctx } = await givenStationWithUnit();
    expect(await handlers['backups.inspect']({ name }, ctx(), unwatchedJob)).toMatchObject({
      ok: false,
      code: 'backup.gone',
    });
  },
);
