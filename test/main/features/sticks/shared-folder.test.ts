import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sticksHandlers } from '#main/features/sticks/index.ts';
import { putAway } from '#main/platform/files/put-away.ts';
import { type Id, uuidV7 } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { refuse } from '#shared/base/result.ts';
import {
  carry,
  change,
  deliver,
  enrol,
  type GivenStation,
  givenPair,
  givenStation,
  must,
  token,
} from '#support/exchange.ts';
import { temporaryFolder } from '#support/folders.ts';
import { enterTheYear } from '../exchange/enter-year.ts';

const go = (seed: number) => uuidV7(1, Buffer.alloc(16, seed)) as Id<'go'>;

/** Every station of the house sends into the same folder. */
function sharing(from: GivenStation, folder: string): GivenStation {
  return { ...from, stick: folder };
}

test('what waits for this station is counted, whatever else lies in the folder, until it was taken', async () => {
  const { unit, headquarters } = await givenPair();
  const folder = path.join(temporaryFolder(), 'Trao đổi chung');
  mkdirSync(folder);
  enterTheYear(unit);
  const atHeadquarters = sticksHandlers(headquarters.host.deps);
  const atUnit = sticksHandlers(unit.host.deps);
  const count = async (handlers: typeof atUnit, at: GivenStation) =>
    must(await handlers['sticks.waiting']({ folder: token(folder) }, at.host.ctx(), unwatchedJob)).waiting;
  expect(await count(atHeadquarters, headquarters)).toBe(0);
  const file = await carry(sharing(unit, folder), headquarters);
  writeFileSync(path.join(folder, 'SV-UNTAAA-HQBBBB-7.svb.part'), 'half');
  writeFileSync(path.join(folder, 'danh sách.xlsx'), 'other');
  expect(await count(atHeadquarters, headquarters)).toBe(1);
  expect(await count(atUnit, unit)).toBe(0);
  // Read from what was remembered of it, which must not keep it waiting.
  expect(await count(atHeadquarters, headquarters)).toBe(1);
  const asked = { folder: token(folder), name: path.basename(file), go: go(1), putAway: false };
  must(await atHeadquarters['sticks.take'](asked, headquarters.host.ctx(), unwatchedJob));
  expect(await count(atHeadquarters, headquarters)).toBe(0);
  await carry(sharing(headquarters, folder), unit);
  expect(await count(atUnit, unit)).toBe(1);
});

test('a file that was copied only in part is counted once the rest has come', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const file = await carry(unit, headquarters);
  const whole = readFileSync(file);
  const handlers = sticksHandlers(headquarters.host.deps);
  const count = async () =>
    must(await handlers['sticks.waiting']({ folder: token(unit.stick) }, headquarters.host.ctx(), unwatchedJob));
  writeFileSync(file, whole.subarray(0, 2_000));
  expect(await count()).toEqual({ waiting: 0 });
  writeFileSync(file, whole);
  expect(await count()).toEqual({ waiting: 1 });
});

test('a share that is gone is said to be gone', async () => {
  const { unit, headquarters } = await givenPair();
  renameSync(unit.stick, `${unit.stick}-off`);
  const handlers = sticksHandlers(headquarters.host.deps);
  expect(
    await handlers['sticks.waiting']({ folder: token(unit.stick) }, headquarters.host.ctx(), unwatchedJob),
  ).toMatchObject({ ok: false, code: 'medium.lost' });
});

test('what was taken is moved out of the way where that is wished, and an older file of its name there stays', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const name = path.basename(await carry(unit, headquarters));
  const away = path.join(unit.stick, 'da-nhan');
  mkdirSync(away);
  writeFileSync(path.join(away, name), 'older');
  const handlers = sticksHandlers(headquarters.host.deps);
  const asked = { folder: token(unit.stick), name, go: go(1), putAway: true };
  expect(must(await handlers['sticks.take'](asked, headquarters.host.ctx(), unwatchedJob)).file).toBe('moved');
  expect(readdirSync(unit.stick)).not.toContain(name);
  expect(readFileSync(path.join(away, name), 'utf8')).toBe('older');
  expect(readdirSync(away).toSorted()).toEqual([name.replace('.svb', ' (2).svb'), name].toSorted());
});

test('nothing is moved through a link that stands in the place of the folder, or over a file that vanished', async () => {
  const folder = temporaryFolder();
  const elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, path.join(folder, 'da-nhan'));
  writeFileSync(path.join(folder, 'a.svb'), 'a');
  expect(await putAway(folder, 'a.svb')).toBe(false);
  expect(readdirSync(elsewhere)).toEqual([]);
  rmSync(path.join(folder, 'da-nhan'));
  expect(await putAway(folder, 'gone.svb')).toBe(false);
  expect(await putAway(folder, 'a.svb')).toBe(true);
});

test('several bundles taken in one go share the copy from before the first; another go makes its own', async () => {
  const headquarters = givenStation('headquarters', 'headquarters', 8);
  const unit = givenStation('unit', 'unit', 1);
  const other = givenStation('other', 'unit', 3);
  await enrol(headquarters, unit, ['PA01', 'PA03']);
  await enrol(headquarters, other, ['PA02']);
  enterTheYear(unit);
  enterTheYear(other);
  const copies: string[] = [];
  const deps = {
    ...headquarters.host.deps,
    backUp: async (cause: 'bundle') => {
      copies.push(cause);
      return copies.length === 1 ? refuse('disk.full') : headquarters.host.deps.backUp(cause);
    },
  };
  const handlers = sticksHandlers(deps as typeof headquarters.host.deps);
  const take = async (from: GivenStation, seed: number) =>
    handlers['sticks.take'](
      { folder: token(from.stick), name: path.basename(await carry(from, headquarters)), go: go(seed), putAway: false },
      headquarters.host.ctx(),
      unwatchedJob,
    );
  expect(await take(unit, 1)).toMatchObject({ ok: false, code: 'disk.full' });
  expect(await take(unit, 1)).toMatchObject({ ok: true });
  expect(await take(other, 1)).toMatchObject({ ok: true });
  expect(copies).toHaveLength(2);
  await deliver(headquarters, unit);
  change(unit, `UPDATE person SET rank = 'Thiếu tá'`);
  expect(await take(unit, 2)).toMatchObject({ ok: true });
  expect(copies).toHaveLength(3);
});
