import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { samplePlace } from '#main/app/sample-place.ts';
import { peopleQueries } from '#main/features/people/index.ts';
import { fillSample } from '#main/features/samples/index.ts';
import { unlockStation } from '#main/features/stations/stations.service.ts';
import { samplePassphrase } from '#shared/domain/samples.ts';
import { givenHost } from '#support/host.ts';

test('the sample register is whole, opens with the passphrase that is said, and is made once', async () => {
  const { deps, ctx } = givenHost();
  await fillSample(deps, ctx());
  const { read } = deps.register();
  const counts = () =>
    read.get(
      'SELECT (SELECT count(*) FROM person) AS people, (SELECT count(*) FROM award) AS awards, (SELECT count(*) FROM decision) AS decisions',
    );
  expect(counts()).toEqual({ people: 43, awards: 119, decisions: 9 });
  expect(read.get('SELECT 1 FROM letterhead')).toBeDefined();
  expect((await unlockStation(deps, samplePassphrase)).ok).toBe(true);
  await fillSample(deps, ctx());
  expect(counts()).toEqual({ people: 43, awards: 119, decisions: 9 });
});

test('the sample has a past: units that changed, lives, a movement, a number in the book and an award taken back', async () => {
  const { deps, ctx } = givenHost();
  await fillSample(deps, ctx());
  const count = (from: string) => deps.register().read.get<{ n: number }>(`SELECT count(*) AS n FROM ${from}`)?.n;
  expect(count(`unit_event WHERE kind IN ('renamed', 'dissolved')`)).toBe(2);
  expect(count(`person_fact WHERE valid_from IS NOT NULL`)).toBe(4);
  expect(count(`person WHERE kind = 'outsider'`)).toBe(1);
  expect(count('award WHERE movement_id IS NOT NULL')).toBe(4);
  expect(count('award WHERE register_seq IS NOT NULL')).toBe(61);
  expect(count(`award WHERE status = 'revoked'`)).toBe(1);
  expect(
    peopleQueries['people.duplicates']({ offset: 0, limit: 1 }, { read: deps.register().read, today: ctx().today }),
  ).toMatchObject({
    ok: true,
    value: { total: 1 },
  });
});

test('an award of the sample says what its recipient and unit were on its day', async () => {
  const { deps, ctx } = givenHost();
  await fillSample(deps, ctx());
  const said = (name: string) =>
    deps
      .register()
      .read.all(
        `SELECT a.year, a.unit_name AS unit FROM award a JOIN person p ON p.id = a.person_id WHERE p.full_name = ? ORDER BY a.year`,
        name,
      );
  expect(said('Phạm Thị Hạnh')).toEqual([
    { year: 2024, unit: 'Công an huyện Bình Giang' },
    { year: 2025, unit: 'Phòng An ninh đối nội' },
  ]);
});

test('a station that has a register of its own is never filled with the sample', async () => {
  const { deps, ctx } = givenHost();
  await fillSample(deps, ctx());
  deps.register().raw.exec(`UPDATE station SET name = 'Phòng thật'`);
  await fillSample(deps, ctx());
  expect(deps.register().read.get('SELECT name FROM station')).toEqual({ name: 'Phòng thật' });
});

test('the sample lies apart, leads back, and is gone at the next start once it was given up', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-vang-'));
  const real = samplePlace(folder, ['/app', `--user-data-dir=${folder}`]);
  expect(real.inSample).toBe(false);
  expect(real.otherArgs()).toEqual([`--user-data-dir=${path.join(folder, 'so-mau')}`, '/app', '--so-mau']);
  const sampleFolder = path.join(folder, 'so-mau');
  mkdirSync(sampleFolder);
  writeFileSync(path.join(sampleFolder, 'register.db'), '');
  const sample = samplePlace(sampleFolder, real.otherArgs());
  expect(sample.inSample).toBe(true);
  expect(sample.otherArgs()).toEqual([`--user-data-dir=${folder}`, '/app']);
  sample.markForRemoval();
  expect(existsSync(path.join(sampleFolder, 'register.db'))).toBe(true);
  samplePlace(folder, sample.otherArgs());
  expect(existsSync(sampleFolder)).toBe(false);
});
