import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { compareSyncedTables, takeUpRefused } from '#main/features/exchange/index.ts';
import { takeNewSite } from '#main/platform/register/installation.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import {
  carry,
  cellIn,
  change,
  contentsOf,
  deliver,
  enrol,
  exportTo,
  type GivenStation,
  givenPair,
  must,
  previewFile,
  takeFile,
} from '#support/exchange.ts';
import { enterTheYear } from './enter-year.ts';

const compare = (a: GivenStation, b: GivenStation) => compareSyncedTables(a.register().read, b.register().read);
const set = (at: GivenStation, assignment: string) =>
  change(at, `UPDATE person SET ${assignment} WHERE full_name = 'Nguyễn Văn B1'`);
const fieldOf = (at: GivenStation, column: string) =>
  cellIn(at, `SELECT ${column} FROM person WHERE full_name = 'Nguyễn Văn B1'`);

function saveCopy(at: GivenStation): string {
  const copy = path.join(at.stick, 'copy.db');
  at.register().raw.exec(`VACUUM INTO '${copy}'`);
  return copy;
}

const putBack = (at: GivenStation, copy: string): Promise<void> =>
  at.host.deps.swapRegister((file) => {
    for (const rest of ['-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
    copyFileSync(copy, file);
  });

/** A pair that has exchanged, a copy of the unit's register, and a change it delivered after the copy. */
async function givenCopy() {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  const copy = saveCopy(unit);
  set(unit, `post = 'Đội trưởng'`);
  await deliver(unit, headquarters);
  return { unit, headquarters, copy };
}

test('a station put back to an older copy that goes on as if nothing had happened is noticed on both sides', async () => {
  const { unit, headquarters, copy } = await givenCopy();
  await putBack(unit, copy);
  set(unit, `rank = 'Thiếu tá'`);
  const before = contentsOf(headquarters);
  const forked = await carry(unit, headquarters);
  expect(await previewFile(headquarters, forked)).toMatchObject({ ok: false, code: 'bundle.fork' });
  expect(await takeFile(headquarters, forked)).toMatchObject({ ok: false, code: 'bundle.fork' });
  expect(contentsOf(headquarters)).toBe(before);
  expect(await takeFile(unit, await carry(headquarters, unit))).toMatchObject({ ok: false, code: 'bundle.ackUnknown' });
});

test('a station put back that wrote nothing since is noticed by what it no longer confirms', async () => {
  const { unit, headquarters } = await givenPair();
  change(headquarters, `UPDATE unit SET short_name = 'ANKT' WHERE code = 'PA02'`);
  await deliver(headquarters, unit);
  const copy = saveCopy(unit);
  enterTheYear(headquarters);
  await deliver(headquarters, unit);
  await deliver(unit, headquarters);
  await putBack(unit, copy);
  // Its first bundles bear numbers that were used.
  for (let known = true; known; ) {
    const taken = await takeFile(headquarters, await carry(unit, headquarters));
    known = !taken.ok && taken.code === 'bundle.alreadyApplied';
    if (!known) expect(taken).toMatchObject({ ok: false, code: 'bundle.fork' });
  }
  must(await unit.handlers['trust.beginAnew']({}, unit.host.ctx()));
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  expect(compare(unit, headquarters)).toEqual({ identical: true, differences: [] });
});

test('a restored station goes on under a new site, and gets back what it had delivered after the copy', async () => {
  const { unit, headquarters, copy } = await givenCopy();
  set(headquarters, `rank = 'Trung tá'`);
  await deliver(headquarters, unit);
  await deliver(unit, headquarters);
  await putBack(unit, copy);
  takeNewSite(unit.register().raw, 'restored', unit.host.deps.newId());
  change(unit, `UPDATE person SET post = 'Trực ban' WHERE full_name = 'Nguyễn Văn C2'`);
  // What headquarters wrote for the lost state begins too late, and changes nothing.
  set(headquarters, `gender = 'male'`);
  expect(await takeFile(unit, await carry(headquarters, unit))).toMatchObject({ ok: false, code: 'bundle.gap' });

  expect(await deliver(unit, headquarters)).toMatchObject({ transactions: 1, changedFields: 1, conflicts: 0 });
  await deliver(headquarters, unit);
  expect([fieldOf(unit, 'post'), fieldOf(unit, 'rank'), fieldOf(unit, 'gender')]).toEqual([
    'Đội trưởng',
    'Trung tá',
    'male',
  ]);
  expect(compare(unit, headquarters)).toEqual({ identical: true, differences: [] });
  // What came back is headquarters' to keep: it is not sent up once more.
  expect(await deliver(unit, headquarters)).toMatchObject({ transactions: 0, changedFields: 0 });
  expect(await exportTo(headquarters, unit)).toMatchObject({ ok: false, code: 'bundle.nothingNew' });
});

test('the older self of a station that began anew is refused: two of them are at work', async () => {
  const { unit, headquarters, copy } = await givenCopy();
  set(unit, `gender = 'male'`);
  const fromOriginal = await carry(unit, headquarters);
  const kept = path.join(headquarters.stick, 'original.svb');
  copyFileSync(fromOriginal, kept);
  await putBack(unit, copy);
  takeNewSite(unit.register().raw, 'copied', unit.host.deps.newId());
  set(unit, `rank = 'Thiếu tá'`);
  await deliver(unit, headquarters);
  expect(await takeFile(headquarters, kept)).toMatchObject({ ok: false, code: 'bundle.fork' });
});

test('headquarters restored from a copy hears again what it had confirmed', async () => {
  const { unit, headquarters } = await givenPair();
  const copy = saveCopy(headquarters);
  enterTheYear(unit);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  await putBack(headquarters, copy);
  takeNewSite(headquarters.register().raw, 'restored', headquarters.host.deps.newId());
  change(headquarters, `UPDATE unit SET short_name = 'ANKT' WHERE code = 'PA02'`);
  await deliver(headquarters, unit);
  expect(await deliver(unit, headquarters)).toMatchObject({ added: { award: 92 } });
  expect(compare(unit, headquarters)).toEqual({ identical: true, differences: [] });
});

test('what headquarters had given before it was put back comes back to it, and stands again once a person says so', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  const copy = saveCopy(headquarters);
  set(headquarters, `rank = 'Trung tá'`);
  await deliver(headquarters, unit);
  set(unit, `post = 'Đội trưởng'`);
  await putBack(headquarters, copy);
  takeNewSite(headquarters.register().raw, 'restored', headquarters.host.deps.newId());
  await deliver(headquarters, unit);
  expect(await deliver(unit, headquarters)).toMatchObject({ parked: 1 });
  expect(fieldOf(headquarters, 'rank')).not.toBe('Trung tá');
  await deliver(unit, headquarters);
  expect(cellIn(headquarters, 'SELECT count(*) FROM sync_pending')).toBe(1);

  expect(await takeUpRefused(headquarters.register(), unwatchedJob)).toMatchObject({
    value: { taken: 1, remaining: 0 },
  });
  await deliver(headquarters, unit);
  expect([fieldOf(headquarters, 'rank'), fieldOf(headquarters, 'post')]).toEqual(['Trung tá', 'Đội trưởng']);
  expect(compare(unit, headquarters)).toEqual({ identical: true, differences: [] });
  // Confirmed: it is not sent back for ever.
  expect(await deliver(unit, headquarters)).toMatchObject({ parked: 0, transactions: 0 });
});

test('a unit’s edit of a value that was refused is no conflict with what stood before that', async () => {
  const { unit, headquarters } = await givenPair(['PA01', 'PA03']);
  enterTheYear(unit);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  const place = ['person', 'Nguyễn Văn B1'] as const;
  const move = (to: string) =>
    change(
      headquarters,
      `UPDATE ${place[0]} SET unit_id = (SELECT id FROM unit WHERE code = ?) WHERE full_name = ?`,
      to,
      place[1],
    );
  const home = String(
    cellIn(headquarters, `SELECT code FROM unit WHERE id = (SELECT unit_id FROM person WHERE full_name = ?)`, place[1]),
  );
  move('PA05');
  set(unit, `post = 'Đội trưởng'`);
  expect(await deliver(unit, headquarters)).toMatchObject({ refused: 1 });
  move(home);
  set(unit, `post = 'Đội phó'`);
  expect(await deliver(unit, headquarters)).toMatchObject({ changedFields: 1, conflicts: 0 });
  expect(fieldOf(headquarters, 'post')).toBe('Đội phó');
});

test('a stick taken before headquarters heard of the new beginning hides nothing of what came back', async () => {
  const { unit, headquarters, copy } = await givenCopy();
  await putBack(unit, copy);
  takeNewSite(unit.register().raw, 'restored', unit.host.deps.newId());
  set(headquarters, `rank = 'Trung tá'`);
  await deliver(headquarters, unit);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  expect([fieldOf(unit, 'post'), fieldOf(unit, 'rank')]).toEqual(['Đội trưởng', 'Trung tá']);
  expect(compare(unit, headquarters)).toEqual({ identical: true, differences: [] });
});

test('what a station wrote under numbers it had used before arrives beside what it had written first', async () => {
  const { unit, headquarters, copy } = await givenCopy();
  await putBack(unit, copy);
  set(unit, `rank = 'Thiếu tá'`);
  set(unit, `post = 'Trực ban'`);
  expect(await takeFile(headquarters, await carry(unit, headquarters))).toMatchObject({ code: 'bundle.fork' });
  must(await unit.handlers['trust.beginAnew']({}, unit.host.ctx()));
  const twice = await carry(unit, headquarters);
  const before = contentsOf(headquarters).replace(/"sync_twice",\[.*?\]\]/, '');
  expect(await previewFile(headquarters, twice)).toMatchObject({ ok: false, code: 'bundle.numberTwice' });
  expect(await takeFile(headquarters, twice)).toMatchObject({ ok: false, code: 'bundle.numberTwice' });
  expect(contentsOf(headquarters).replace(/"sync_twice",\[.*?\]\]/, '')).toBe(before);

  await deliver(headquarters, unit);
  expect(fieldOf(unit, 'rank')).toBe('Thiếu tá');
  expect(await deliver(unit, headquarters)).toMatchObject({ changedFields: 2, conflicts: 1 });
  await deliver(headquarters, unit);
  expect(fieldOf(headquarters, 'rank')).toBe('Thiếu tá');
  expect(cellIn(unit, `SELECT count(*) FROM sync_head WHERE value IN ('Đội trưởng', 'Trực ban')`)).toBe(2);
  expect(compare(unit, headquarters)).toEqual({ identical: true, differences: [] });
  expect(cellIn(headquarters, 'SELECT count(*) FROM sync_twice')).toBe(0);
});

test('a station that is told of it by a bundle that comes too early numbers anew all the same', async () => {
  const { unit, headquarters, copy } = await givenCopy();
  change(headquarters, `UPDATE person SET note = 'Đã đối chiếu' WHERE full_name = 'Nguyễn Văn B1'`);
  await deliver(headquarters, unit);
  set(unit, `note = 'Đã xem'`);
  await deliver(unit, headquarters);

  await putBack(unit, copy);
  set(unit, `rank = 'Thiếu tá'`);
  must(await unit.handlers['trust.beginAnew']({}, unit.host.ctx()));
  const twice = await takeFile(headquarters, await carry(unit, headquarters));
  expect(twice).toMatchObject({ ok: false, code: 'bundle.numberTwice' });
  change(headquarters, `UPDATE person SET post = 'Đội phó' WHERE full_name = 'Nguyễn Văn B1'`);
  expect(await takeFile(unit, await carry(headquarters, unit))).toMatchObject({ ok: false, code: 'bundle.gap' });

  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  expect(fieldOf(headquarters, 'rank')).toBe('Thiếu tá');
  expect(compare(unit, headquarters)).toEqual({ identical: true, differences: [] });
});

test('rows that entered a part after the copy of a restored station come again', async () => {
  const { unit, headquarters } = await givenPair(['PA03']);
  enterTheYear(headquarters);
  await deliver(headquarters, unit);
  const copy = saveCopy(unit);
  const people = (at: GivenStation) => cellIn(at, 'SELECT count(*) FROM person');
  const before = people(unit);
  await enrol(headquarters, unit, ['PA02', 'PA03']);
  await deliver(headquarters, unit);
  const after = people(unit);
  expect(after).toBeGreaterThan(Number(before));
  await deliver(unit, headquarters);

  await putBack(unit, copy);
  takeNewSite(unit.register().raw, unit.host.deps.newId(), unit.host.deps.newId());
  change(headquarters, `UPDATE person SET note = 'Đã đối chiếu'`);
  expect(await takeFile(unit, await carry(headquarters, unit))).toMatchObject({ ok: false });
  expect(people(unit)).toBe(before);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  expect(people(unit)).toBe(after);
});
