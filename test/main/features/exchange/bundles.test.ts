import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareSyncedTables, exchangeQueries } from '#main/features/exchange/index.ts';
import { JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import {
  carry,
  cellIn,
  change,
  contentsOf,
  deliver,
  exportTo,
  type GivenStation,
  givenPair,
  givenStation,
  previewFile,
  takeFile,
} from '#support/exchange.ts';
import { enterTheYear } from './enter-year.ts';

const compare = (a: GivenStation, b: GivenStation) => compareSyncedTables(a.register().read, b.register().read);

test("a unit's year goes to headquarters in one bundle, and both registers are the same row by row", async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  expect(compare(unit, headquarters).identical).toBe(false);
  const file = await carry(unit, headquarters);
  const preview = await previewFile(headquarters, file);
  const effect = await takeFile(headquarters, file);
  expect(effect).toEqual(preview);
  expect(effect).toMatchObject({
    ok: true,
    value: {
      bundle: { number: 1, from: { code: 'UNTAAA' } },
      transactions: 1,
      added: { person: 61, decision: 92, award: 92 },
      changedFields: 0,
      conflicts: 0,
      refused: 0,
      parked: 0,
    },
  });
  expect(compare(unit, headquarters)).toEqual({ identical: true, differences: [] });
  expect(headquarters.host.backups()).toHaveLength(1);
  const searched = cellIn(headquarters, `SELECT count(*) FROM award_fts WHERE award_fts MATCH 'nguyen'`);
  expect(searched).toBe(61);
});

test('a preview changes nothing, not even what is local', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const file = await carry(unit, headquarters);
  const before = contentsOf(headquarters);
  await previewFile(headquarters, file);
  expect(contentsOf(headquarters)).toBe(before);
});

test('a correction goes in the next bundle, with what was not confirmed yet', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await deliver(unit, headquarters);
  change(unit, `UPDATE person SET post = 'Đội trưởng' WHERE full_name = 'Nguyễn Văn B1'`);
  change(unit, `UPDATE award SET note = 'Đã trao' WHERE year = 2024 AND recipient_kind = 'unit'`);
  const effect = await deliver(unit, headquarters);
  expect(effect).toMatchObject({ transactions: 2, added: {}, changedFields: 32, conflicts: 0 });
  expect(compare(unit, headquarters).identical).toBe(true);
});

test('the same bundle twice is a no-op that says so', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const file = await carry(unit, headquarters);
  await takeFile(headquarters, file);
  const before = contentsOf(headquarters);
  expect(await takeFile(headquarters, file)).toMatchObject({ ok: false, code: 'bundle.alreadyApplied' });
  expect(contentsOf(headquarters)).toBe(before);
});

test('a lost bundle is healed by the next one, and may be found later', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const lost = await carry(unit, headquarters);
  change(unit, `UPDATE person SET rank = 'Thiếu tá'`);
  await deliver(unit, headquarters);
  expect(compare(unit, headquarters).identical).toBe(true);
  expect(await takeFile(headquarters, lost)).toMatchObject({ ok: false, code: 'bundle.alreadyApplied' });
});

test('after an acknowledgement only what is new is sent, and a bundle that starts later than we are is a gap', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  const peers = exchangeQueries['exchange.peers']({}, { read: unit.register().read, today: '' });
  expect(peers).toMatchObject({ ok: true, value: [{ waitingChanges: 0 }] });
  change(unit, `UPDATE person SET rank = 'Thiếu tá' WHERE full_name = 'Nguyễn Văn B1'`);
  const effect = await previewFile(headquarters, await carry(unit, headquarters));
  expect(effect).toMatchObject({ ok: true, value: { transactions: 1, changedFields: 1 } });

  // Headquarters as it was before it took anything.
  headquarters.register().raw.exec('DELETE FROM sync_peer; DELETE FROM sync_mark;');
  const before = contentsOf(headquarters);
  expect(await takeFile(headquarters, await carry(unit, headquarters))).toMatchObject({
    ok: false,
    code: 'bundle.gap',
  });
  expect(contentsOf(headquarters)).toBe(before);
});

test('nothing new and nothing to confirm is no bundle; an acknowledgement alone is one', async () => {
  const { unit, headquarters } = await givenPair();
  expect(await exportTo(headquarters, unit)).toMatchObject({ ok: false, code: 'bundle.nothingNew' });
  enterTheYear(unit);
  await deliver(unit, headquarters);
  expect(await deliver(headquarters, unit)).toMatchObject({ transactions: 0 });
  expect(await exportTo(unit, headquarters)).toMatchObject({ ok: false, code: 'bundle.nothingNew' });
  // The stick with the acknowledgement may have been lost: it is written as often as it is asked for.
  expect(await exportTo(headquarters, unit)).toMatchObject({ ok: true });
});

test('a bundle for another station, by a stranger, or changed on the way is refused and changes nothing', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const file = await carry(unit, headquarters);
  const other = givenStation('other', 'headquarters', 9);
  expect(await takeFile(other, file)).toMatchObject({ ok: false, code: 'bundle.otherRecipient' });
  const bytes = readFileSync(file);
  bytes[bytes.length - 100] = (bytes[bytes.length - 100] ?? 0) ^ 1;
  const tampered = path.join(unit.stick, 'tampered.svb');
  writeFileSync(tampered, bytes);
  const before = contentsOf(headquarters);
  expect(await takeFile(headquarters, tampered)).toMatchObject({ ok: false, code: 'bundle.damaged' });
  expect(contentsOf(headquarters)).toBe(before);
  headquarters.register().raw.exec('DELETE FROM roster');
  expect(await takeFile(headquarters, file)).toMatchObject({ ok: false, code: 'bundle.senderUnknown' });
});

test('a bundle that never reached its folder counts as not sent, and the next one is taken', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const pulled = { ...unit, stick: path.join(unit.stick, 'gone') };
  expect(await exportTo(pulled, headquarters)).toMatchObject({ ok: false, code: 'medium.lost' });
  expect(cellIn(unit, 'SELECT sent FROM sync_peer')).toBe(0);
  expect(exchangeQueries['exchange.log']({}, { read: unit.register().read, today: '' })).toMatchObject({ value: [] });
  change(unit, `UPDATE person SET rank = 'Thiếu tá'`);
  await deliver(unit, headquarters);
  expect(compare(unit, headquarters).identical).toBe(true);
});

test('a cancelled export leaves neither file nor memory of one', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const before = contentsOf(unit);
  const pause = () => Promise.reject(new JobCancelled());
  await expect(exportTo(unit, headquarters, { ...unwatchedJob, pause })).rejects.toThrow(JobCancelled);
  expect(contentsOf(unit)).toBe(before);
  expect(readdirSync(unit.stick).filter((name) => name.startsWith('SV-'))).toEqual([]);
});

test('a station that is not certified, or does not know the other, exports nothing', async () => {
  const { unit, headquarters } = await givenPair();
  const other = givenStation('other', 'unit', 3);
  expect(await exportTo(other, headquarters)).toMatchObject({ ok: false, code: 'station.notCertified' });
  expect(await exportTo(headquarters, other)).toMatchObject({ ok: false, code: 'record.gone' });
  expect(await takeFile(other, 'any.svb')).toMatchObject({ ok: false, code: 'station.notCertified' });
  expect(await takeFile(unit, path.join(unit.stick, 'request.svc'))).toMatchObject({
    ok: false,
    code: 'bundle.notABundle',
  });
});

test('what left and what came stands in the log of bundles', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await deliver(unit, headquarters);
  const logOf = (at: GivenStation) => exchangeQueries['exchange.log']({}, { read: at.register().read, today: '' });
  const entry = { number: 1, fileName: 'SV-UNTAAA-HQBBBB-1.svb', changes: 245 };
  expect(logOf(unit)).toMatchObject({ ok: true, value: [{ ...entry, direction: 'sent', actor: 'Lan' }] });
  expect(logOf(headquarters)).toMatchObject({ ok: true, value: [{ ...entry, direction: 'received', actor: 'Minh' }] });
});
