import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sticksHandlers } from '#main/features/sticks/index.ts';
import { volumesQueries } from '#main/features/volumes/index.ts';
import { checkScans } from '#main/platform/attachments/scan-store.ts';
import { openBundle } from '#main/platform/bundles/open-bundle.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { smallestVolume } from '#shared/domain/sync/volume-plan.ts';
import { carry, deliver, exportTo, type GivenStation, givenPair, must, takeFile, token } from '#support/exchange.ts';
import { roster } from '#support/stations.ts';
import { addScan, isScanHere, takeVolumes, writeVolumes } from './given-scans.ts';

const addRandomScan = (at: GivenStation, code: string, bytes: number): Promise<string> =>
  addScan(at, code, randomBytes(bytes));

test('a scan larger than a volume goes over several, taken in any order, twice, and before its record', async () => {
  const { unit, headquarters } = await givenPair();
  const scan = await addRandomScan(unit, 'PA03', 2 * smallestVolume);
  const written = must(await writeVolumes(unit, headquarters));
  expect(written.files.map(({ fileName }) => fileName)).toEqual(
    ['T01', 'T02', 'T03'].map((part) => `SV-UNTAAA-HQBBBB-1-${part}.svb`),
  );
  expect(written.left).toEqual({ scans: 0, bytes: 0 });
  const [one, two, three] = written.files.map(({ fileName }) => path.join(unit.stick, fileName));
  for (const file of [three, one, three]) must(await takeVolumes(headquarters, String(file)));
  expect(isScanHere(headquarters, scan)).toBe(false);
  // Whole, but nothing here speaks of it yet.
  expect(must(await takeVolumes(headquarters, String(two)))).toMatchObject({ kept: 0, waiting: 1 });
  expect(isScanHere(headquarters, scan)).toBe(false);
  await deliver(unit, headquarters);
  expect(must(await takeVolumes(headquarters, String(one)))).toMatchObject({ kept: 1 });
  expect(isScanHere(headquarters, scan)).toBe(true);
  expect(must(await takeVolumes(headquarters, unit.stick))).toMatchObject({
    volumes: 3,
    kept: 0,
    there: 3,
    refused: [],
  });
});

test('what is asked for is written again, what was confirmed is not', async () => {
  const { unit, headquarters } = await givenPair();
  const lost = await addRandomScan(unit, 'PA03', 1000);
  const came = await addRandomScan(unit, 'PA02', 1000);
  await deliver(unit, headquarters);
  const first = must(await writeVolumes(unit, headquarters));
  expect(first.files).toMatchObject([{ scans: 2 }]);
  expect(await writeVolumes(unit, headquarters)).toMatchObject({ code: 'volume.nothingToSend' });
  must(await takeVolumes(headquarters, path.join(unit.stick, String(first.files[0]?.fileName))));
  rmSync(path.join(headquarters.host.deps.dataFolder, 'attachments', lost.slice(0, 2), lost));
  await deliver(headquarters, unit);
  expect(must(await writeVolumes(unit, headquarters)).files).toMatchObject([
    { fileName: 'SV-UNTAAA-HQBBBB-1-T02.svb', scans: 1 },
  ]);
  must(await takeVolumes(headquarters, unit.stick));
  expect([isScanHere(headquarters, lost), isScanHere(headquarters, came)]).toEqual([true, true]);
  // Missing nothing any more is news as well, once.
  await deliver(headquarters, unit);
  expect(await writeVolumes(unit, headquarters, { again: true })).toMatchObject({ code: 'volume.nothingToSend' });
  expect(await exportTo(unit, headquarters)).toMatchObject({ code: 'bundle.nothingNew' });
});

test('a volume for a unit holds scans of its part and no others, also when it asks for more', async () => {
  const { unit, headquarters } = await givenPair(['PA03']);
  const own = await addRandomScan(headquarters, 'PA03', 1000);
  const foreign = await addRandomScan(headquarters, 'PA05', 1000);
  headquarters
    .register()
    .raw.prepare(`INSERT INTO scan_want (station, sha256) VALUES (?, ?)`)
    .run(Buffer.from(unit.station.id.replaceAll('-', ''), 'hex'), foreign);
  const [file] = must(await writeVolumes(headquarters, unit)).files;
  const tempFolder = path.join(unit.stick, 'tmp');
  mkdirSync(tempFolder);
  const opened = must(
    await openBundle(path.join(headquarters.stick, String(file?.fileName)), {
      stationId: unit.station.id,
      trusted: roster,
      keys: unit.station.keys,
      tempFolder,
      kind: 'volume',
    }),
  );
  expect(opened.manifest.members.map(({ scan }) => scan?.sha256)).toEqual([own]);
  expect(opened.header).toMatchObject({ minReader: 2, about: { volume: { part: 1 } } });
  await opened.close();
});

test('a volume is no bundle of data and the other way round, and one cut anywhere leaves nothing behind', async () => {
  const { unit, headquarters } = await givenPair();
  const scan = await addRandomScan(unit, 'PA03', 1000);
  const [written] = must(await writeVolumes(unit, headquarters)).files;
  const volume = path.join(unit.stick, String(written?.fileName));
  const data = await carry(unit, headquarters);
  expect(await takeFile(headquarters, volume)).toMatchObject({ code: 'bundle.isVolume' });
  expect(must(await takeVolumes(headquarters, data))).toMatchObject({ refused: [{ code: 'volume.isData' }] });
  must(await takeFile(headquarters, data));
  const bytes = readFileSync(volume);
  for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 20)) {
    const cut = path.join(headquarters.stick, 'cut.svb');
    writeFileSync(cut, bytes.subarray(0, at));
    expect(must(await takeVolumes(headquarters, cut))).toMatchObject({ volumes: 0, kept: 0 });
  }
  expect(isScanHere(headquarters, scan)).toBe(false);
  expect(readdirSync(path.join(headquarters.host.deps.dataFolder, 'tmp'))).toEqual([]);
  expect(must(await takeVolumes(headquarters, volume))).toMatchObject({ volumes: 1, kept: 1 });
  expect(await takeVolumes(headquarters, headquarters.stick)).toMatchObject({ code: 'volume.noneHere' });
});

test('a volume stands in the log on both sides, and on its stick as taken', async () => {
  const { unit, headquarters } = await givenPair();
  await addRandomScan(unit, 'PA03', 5_000);
  await deliver(unit, headquarters);
  const { files } = must(await writeVolumes(unit, headquarters));
  const listed = async () =>
    must(
      await sticksHandlers(headquarters.host.deps)['sticks.list'](
        { folder: token(unit.stick) },
        headquarters.host.ctx(),
        unwatchedJob,
      ),
    ).files.find(({ name }) => name === files[0]?.fileName)?.verdict.state;
  expect(await listed()).toBe('volume');
  must(await takeVolumes(headquarters, unit.stick));
  expect(await listed()).toBe('taken');
  const log = (at: GivenStation) => must(volumesQueries['volumes.log']({}, { read: at.register().read, today: '' }));
  expect(log(unit)).toMatchObject([{ direction: 'sent', fileName: files[0]?.fileName, scans: 1 }]);
  expect(log(headquarters)).toMatchObject([{ direction: 'received', station: 'Máy UNTAAA', scans: 1 }]);
});

test('of a station whose word was taken away only scans of records that were taken are kept', async () => {
  const { unit, headquarters } = await givenPair();
  const known = await addRandomScan(unit, 'PA03', 5_000);
  await deliver(unit, headquarters);
  const unknown = await addRandomScan(unit, 'PA02', 5_000);
  must(await writeVolumes(unit, headquarters));
  headquarters.register().raw.exec(`UPDATE roster SET revoked_from = 2, revocation = '{}'`);
  expect(must(await takeVolumes(headquarters, unit.stick))).toMatchObject({ kept: 1, waiting: 0, notTaken: 1 });
  expect(isScanHere(headquarters, known)).toBe(true);
  expect(readdirSync(headquarters.host.deps.dataFolder, { recursive: true }).join()).not.toContain(unknown);
});

test('a scan found damaged is set aside and asked for again, and comes again', async () => {
  const { unit, headquarters } = await givenPair();
  const scan = await addRandomScan(unit, 'PA03', 5_000);
  await deliver(unit, headquarters);
  must(await writeVolumes(unit, headquarters));
  must(await takeVolumes(headquarters, unit.stick));
  await deliver(headquarters, unit);
  const { dataFolder } = headquarters.host.deps;
  const store = path.join(dataFolder, 'attachments');
  writeFileSync(path.join(store, scan.slice(0, 2), scan), 'damaged');
  const day = parseInt(scan.slice(0, 2), 16) % 30;
  const check = (on: number) => checkScans(store, path.join(dataFolder, 'backups', 'attachments'), on, unwatchedJob);
  expect(await check(day + 1)).toBe(0);
  expect(await check(day + 30)).toBe(1);
  expect(readdirSync(path.join(store, scan.slice(0, 2)))).toEqual([`${scan}.damaged`]);
  expect(await check(day)).toBe(0);
  // The stick that asks for it is lost; the next one asks again.
  await carry(headquarters, unit);
  await deliver(headquarters, unit);
  must(await writeVolumes(unit, headquarters));
  must(await takeVolumes(headquarters, unit.stick));
  expect(isScanHere(headquarters, scan)).toBe(true);
});

test('what was asked for is asked for again until a bundle says that it was heard', async () => {
  const { unit, headquarters } = await givenPair();
  const scan = await addRandomScan(unit, 'PA03', 5_000);
  await deliver(unit, headquarters);
  // Headquarters' word of what came goes with it; both lie on sticks that are lost.
  await carry(headquarters, unit);
  await carry(headquarters, unit);
  await deliver(headquarters, unit);
  await addRandomScan(unit, 'PA01', 5_000);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  must(await writeVolumes(unit, headquarters));
  must(await takeVolumes(headquarters, unit.stick));
  expect(isScanHere(headquarters, scan)).toBe(true);
});
