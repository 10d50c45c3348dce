import { copyFileSync, mkdirSync, readFileSync, renameSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sticksHandlers } from '#main/features/sticks/index.ts';
import type { StickListing, StickVerdict } from '#shared/api/sticks.ts';
import type { Id } from '#shared/base/ids.ts';
import { type Job, unwatchedJob } from '#shared/base/job.ts';
import type { Result } from '#shared/base/result.ts';
import {
  carry,
  change,
  deliver,
  type GivenStation,
  givenPair,
  givenStation,
  must,
  takeFile,
  token,
} from '#support/exchange.ts';
import { enterTheYear } from '../exchange/enter-year.ts';

const list = (at: GivenStation, folder: string, job: Job = unwatchedJob): Promise<Result<StickListing>> =>
  sticksHandlers(at.host.deps)['sticks.list']({ folder: token(folder) }, at.host.ctx(), job);

const verdicts = async (at: GivenStation, folder: string): Promise<Record<string, StickVerdict>> =>
  Object.fromEntries(must(await list(at, folder)).files.map(({ name, verdict }) => [name, verdict]));

const states = async (at: GivenStation, folder: string): Promise<Record<string, string>> =>
  Object.fromEntries(Object.entries(await verdicts(at, folder)).map(([name, { state }]) => [name, state]));

const goId = '019300a0-0000-7000-8000-0000000000a1' as Id<'go'>;

const take = (at: GivenStation, folder: string, name: string) =>
  sticksHandlers(at.host.deps)['sticks.take'](
    { folder: token(folder), name, go: goId, putAway: false },
    at.host.ctx(),
    unwatchedJob,
  );

const edit = (at: GivenStation, rank: string) => change(at, 'UPDATE person SET rank = ?', rank);

test('of several bundles of one station the furthest is taken, and the others are said to be in it', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await carry(unit, headquarters);
  edit(unit, 'Thiếu tá');
  await carry(unit, headquarters);
  edit(unit, 'Trung tá');
  await carry(unit, headquarters);
  expect(await verdicts(headquarters, unit.stick)).toMatchObject({
    'SV-UNTAAA-HQBBBB-1.svb': { state: 'covered', by: 3 },
    'SV-UNTAAA-HQBBBB-2.svb': { state: 'covered', by: 3 },
    'SV-UNTAAA-HQBBBB-3.svb': { state: 'ready', order: 1 },
  });
  const { files } = must(await list(headquarters, unit.stick));
  expect(files[0]).toMatchObject({ name: 'SV-UNTAAA-HQBBBB-3.svb', number: 3, from: { code: 'UNTAAA' } });
});

test('what was taken is told from what came inside a later bundle', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await carry(unit, headquarters);
  edit(unit, 'Thiếu tá');
  await deliver(unit, headquarters);
  expect(await verdicts(headquarters, unit.stick)).toMatchObject({
    'SV-UNTAAA-HQBBBB-1.svb': { state: 'older' },
    'SV-UNTAAA-HQBBBB-2.svb': { state: 'taken', at: expect.any(Number) },
  });
});

test('a gap names the numbers that are missing, and since when', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const first = await carry(unit, headquarters);
  must(await takeFile(headquarters, first));
  await deliver(headquarters, unit);
  edit(unit, 'Thiếu tá');
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  edit(unit, 'Trung tá');
  const third = await carry(unit, headquarters);
  // Headquarters as it was when it had taken the first alone.
  const { raw } = headquarters.register();
  raw.exec(
    `UPDATE sync_peer SET applied = (SELECT min(to_position) FROM bundle_log WHERE direction = 'received'), last_bundle = 1`,
  );
  expect((await verdicts(headquarters, unit.stick))[path.basename(third)]).toMatchObject({ state: 'ready', order: 2 });
  renameSync(path.join(unit.stick, 'SV-UNTAAA-HQBBBB-2.svb'), path.join(unit.stick, 'lost'));
  expect((await verdicts(headquarters, unit.stick))[path.basename(third)]).toMatchObject({
    state: 'gap',
    first: 2,
    last: 2,
    since: expect.any(Number),
  });
});

test('a hostile stick hides no good bundle, and each bad file says what is wrong with it', async () => {
  const { unit, headquarters } = await givenPair();
  const other = givenStation('other', 'unit', 3);
  enterTheYear(unit);
  const good = await carry(unit, headquarters);
  const { stick } = unit;
  const bytes = readFileSync(good);
  const put = (name: string, content: Uint8Array | string) => writeFileSync(path.join(stick, name), content);
  put('cut.svb', bytes.subarray(0, bytes.length - 100));
  put('header.svb', Buffer.concat([Buffer.from('{"SoVang":"bundle","minReader":9,"version":9}\n'), bytes]));
  put('nothing.svb', '');
  put('bidi\u202etxt.svb', 'x');
  put('notes.txt', 'x');
  put('SV-UNTAAA-HQBBBB-9.svb.part', bytes);
  put('._SV-UNTAAA-HQBBBB-1.svb', 'x');
  put('other.svc', '{"SoVang":"card","kind":"strange","minReader":1}');
  mkdirSync(path.join(stick, 'folder.svb'));
  symlinkSync('/etc/passwd', path.join(stick, 'link.svb'));
  symlinkSync(path.join(stick, 'nowhere'), path.join(stick, 'dangling.svb'));
  copyFileSync(good, path.join(stick, 'copy of it.svb'));
  expect(await states(headquarters, stick)).toEqual({
    'SV-UNTAAA-HQBBBB-1.svb': 'ready',
    'copy of it.svb': 'covered',
    'cut.svb': 'damaged',
    'header.svb': 'tooNew',
    'nothing.svb': 'damaged',
    'bidi\u202etxt.svb': 'damaged',
    'other.svc': 'damaged',
    'folder.svb': 'unreadable',
    'link.svb': 'unreadable',
    'dangling.svb': 'unreadable',
    'request.svc': 'card',
  });
  expect(must(await list(headquarters, stick))).toMatchObject({ others: 3, unseen: 0 });
  expect((await states(other, stick))['SV-UNTAAA-HQBBBB-1.svb']).toBe('notForMe');
  headquarters.register().raw.exec('DELETE FROM roster');
  expect((await states(headquarters, stick))['SV-UNTAAA-HQBBBB-1.svb']).toBe('stranger');
});

test('a station that was revoked or that was restored is named as such', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await deliver(unit, headquarters);
  edit(unit, 'Thiếu tá');
  const name = path.basename(await carry(unit, headquarters));
  const { raw } = headquarters.register();
  raw.exec(`UPDATE sync_mark SET chain = zeroblob(32) WHERE direction = 'received'`);
  expect((await states(headquarters, unit.stick))[name]).toBe('restored');
  raw.exec('UPDATE roster SET revoked_from = 1');
  expect((await states(headquarters, unit.stick))[name]).toBe('revoked');
});

test('ten thousand files are looked at, and a stick pulled meanwhile is a stick that was pulled', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await carry(unit, headquarters);
  for (let at = 0; at < 10_050; at++) writeFileSync(path.join(unit.stick, `${at}.svb`), 'x');
  const { files, unseen } = must(await list(headquarters, unit.stick));
  expect([files.length, unseen]).toEqual([10_000, 52]);
  let asked = 0;
  const pulling: Job = {
    ...unwatchedJob,
    pause: async () => {
      asked += 1;
      if (asked === 3) renameSync(unit.stick, `${unit.stick}-gone`);
    },
  };
  expect(await list(headquarters, unit.stick, pulling)).toMatchObject({ ok: false, code: 'medium.lost' });
});

test('a bundle is looked into and taken by its name on the stick', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const name = path.basename(await carry(unit, headquarters));
  const handlers = sticksHandlers(headquarters.host.deps);
  const asked = { folder: token(unit.stick), name };
  const preview = await handlers['sticks.preview'](asked, headquarters.host.ctx(), unwatchedJob);
  const taken = await take(headquarters, unit.stick, name);
  expect(taken).toMatchObject({ ok: true, value: { effect: { added: { award: 92 } }, file: 'left' } });
  expect(must(preview).effect).toEqual(must(taken).effect);
  expect((await states(headquarters, unit.stick))[name]).toBe('taken');
});

test('a file that somebody is still copying is told from a damaged one, until nothing has come for two minutes', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const file = await carry(unit, headquarters);
  writeFileSync(file, readFileSync(file).subarray(0, 900));
  const name = path.basename(file);
  const written = headquarters.host.deps.now() / 1000;
  utimesSync(file, written, written - 60);
  expect((await states(headquarters, unit.stick))[name]).toBe('arriving');
  utimesSync(file, written, written - 180);
  expect((await states(headquarters, unit.stick))[name]).toBe('damaged');
});
