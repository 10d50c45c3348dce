import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sharesHandlers, sharesQueries } from '#main/features/shares/index.ts';
import { recoverKey } from '#main/features/shares/recover-key.ts';
import { stationsHandlers } from '#main/features/stations/index.ts';
import { shareGroupsOf, splitIntoShares } from '#main/platform/crypto/paper-shares.ts';
import { renderListHtml } from '#main/platform/printing/list-html.ts';
import type { FileToken } from '#shared/api/contract.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import type { Result } from '#shared/base/result.ts';
import { layoutShareSheet } from '#shared/domain/cards/share-sheet.ts';
import { must } from '#support/exchange.ts';
import { givenHost, testPassphrase } from '#support/host.ts';

const newPhrase = 'một câu khác cũng dễ nhớ';
const triples = [0, 1, 2, 3, 4].flatMap((a) =>
  [0, 1, 2, 3, 4].filter((b) => b > a).flatMap((b) => [0, 1, 2, 3, 4].filter((c) => c > b).map((c) => [a, b, c])),
);

function givenMachine(seed: number) {
  const host = givenHost(seed);
  onTestFinished(() => rmSync(host.deps.dataFolder, { recursive: true, force: true }));
  return { host, station: stationsHandlers(host.deps), shares: sharesHandlers(host.deps) };
}

async function givenHeadquarters(seed = 8) {
  const machine = givenMachine(seed);
  const first = { unitId: null, name: 'Phòng PX03', sampleUnits: true, actorName: 'Minh', passphrase: testPassphrase };
  must(await machine.station['station.setUp']({ ...first, role: 'headquarters' }, machine.host.ctx()));
  return machine;
}

type Machine = ReturnType<typeof givenMachine>;

async function printed({ shares, host }: Machine): Promise<string[]> {
  must(await shares['shares.make']({ passphrase: testPassphrase }, host.ctx()));
  return Promise.all(
    [1, 2, 3, 4, 5].map(async (number) => must(await shares['shares.sheet']({ number }, host.ctx())).groups.join(' ')),
  );
}

const newPassphrase = ({ shares, host }: Machine, typed: readonly string[]) =>
  shares['shares.newPassphrase']({ typed: [...typed], passphrase: newPhrase }, host.ctx());

const codeOf = async (result: Promise<Result<unknown>> | Result<unknown>) => ((await result) as { code?: string }).code;

const backedUp = async ({ host }: Machine): Promise<FileToken> => {
  const { name } = must(await host.deps.backUp('asked'));
  return path.join(host.deps.dataFolder, 'backups', name) as FileToken;
};

/** Another digit in one place, the check digit of its group included in the luck. */
const mistyped = (sheet: string, at: number): string => {
  const digits = [...sheet.replaceAll(' ', '')];
  digits[at] = String((Number(digits[at]) + 1) % 10);
  return digits.join('');
};

test('any three sheets of five set a new passphrase, and the old one opens nothing any more', async () => {
  const machine = await givenHeadquarters();
  const sheets = await printed(machine);
  expect(triples).toHaveLength(10);
  const recovered = await Promise.all(triples.map((triple) => recoverKey(triple.map((at) => sheets[at] ?? ''))));
  const { key } =
    machine.host.deps.register().read.get<{ key: string }>('SELECT recovery_key AS key FROM station') ?? {};
  expect(recovered.map((each) => must(each).recipient)).toEqual(Array(10).fill(key));
  must(
    await newPassphrase(
      machine,
      [2, 4, 0].map((at) => sheets[at] ?? ''),
    ),
  );
  const unlock = (passphrase: string) => machine.station['station.unlock']({ passphrase }, machine.host.ctx());
  expect(await codeOf(unlock(testPassphrase))).toBe('station.passphraseWrong');
  expect(must(await unlock(newPhrase))).toEqual({ unlocked: true });
});

test('two sheets, one sheet twice, sheets of two printings and of another headquarters are refused by name', async () => {
  const machine = await givenHeadquarters();
  const old = await printed(machine);
  const [a = '', b = '', c = ''] = await printed(machine);
  for (const pair of [
    [a, b],
    [a, c],
    [b, c],
  ])
    expect(await codeOf(newPassphrase(machine, pair))).toBe('share.tooFew');
  expect(await codeOf(newPassphrase(machine, [a, b, a]))).toBe('share.twice');
  expect(await newPassphrase(machine, [a, b, old[2] ?? ''])).toMatchObject({
    code: 'share.otherSet',
    params: { place: 3 },
  });
  expect(await codeOf(newPassphrase(machine, [a, b, c.slice(0, 60)]))).toBe('share.incomplete');
  const strangers = (await splitIntoShares(new Uint8Array(32).fill(7), 'abcd')).map((s) => shareGroupsOf(s).join(' '));
  expect(await codeOf(newPassphrase(machine, strangers.slice(0, 3)))).toBe('share.otherKey');
});

test('no mistyped digit and no two swapped groups of a sheet are taken for another key', async () => {
  const machine = await givenHeadquarters();
  const [a = '', b = '', c = ''] = await printed(machine);
  for (let at = 0; at < 120; at++) {
    const refused = await newPassphrase(machine, [a, b, mistyped(c, at)]);
    expect(refused).toMatchObject({
      code: 'share.misread',
      params: { place: 3, groups: String(Math.floor(at / 5) + 1) },
    });
  }
  const groups = c.split(' ');
  for (const [from, to] of [
    [0, 10],
    [3, 13],
    [9, 19],
  ] as const) {
    const swapped = [...groups];
    [swapped[from], swapped[to]] = [swapped[to] ?? '', swapped[from] ?? ''];
    const untouched = swapped.join() === groups.join();
    if (!untouched) expect(await codeOf(newPassphrase(machine, [a, b, swapped.join('')]))).toBe('share.notAShare');
  }
});

test('a sheet can be checked alone, and the register remembers when', async () => {
  const machine = await givenHeadquarters();
  const old = await printed(machine);
  const sheets = await printed(machine);
  const { shares, host } = machine;
  const check = async (typed: string) => shares['shares.check']({ typed }, host.ctx());
  expect(must(await check(sheets[3] ?? ''))).toEqual({ number: 4 });
  expect(await check(old[3] ?? '')).toMatchObject({ code: 'share.otherSet' });
  const state = sharesQueries['shares.state']({}, { read: host.deps.register().read, today: '2024-11-20' });
  expect(state).toMatchObject({ value: { checkedAt: [null, null, null, expect.any(Number), null] } });
  must(await shares['shares.putAway']({}, host.ctx()));
  expect(await codeOf(shares['shares.sheet']({ number: 1 }, host.ctx()))).toBe('share.putAway');
});

test('the sheets are made with the passphrase, at headquarters alone', async () => {
  const { shares, host } = await givenHeadquarters();
  expect(await codeOf(shares['shares.make']({ passphrase: 'sai mật khẩu rồi' }, host.ctx()))).toBe(
    'station.passphraseWrong',
  );
  const unit = givenMachine(2);
  const first = { unitId: null, name: 'Máy đơn vị', sampleUnits: true, actorName: 'Lan', passphrase: testPassphrase };
  must(await unit.station['station.setUp']({ ...first, role: 'unit' }, unit.host.ctx()));
  expect(await codeOf(unit.shares['shares.make']({ passphrase: testPassphrase }, unit.host.ctx()))).toBe(
    'card.notHeadquarters',
  );
  expect(await codeOf(unit.shares['shares.check']({ typed: '' }, unit.host.ctx()))).toBe('card.notHeadquarters');
});

test('on a new machine a backup and three sheets make the same headquarters, under a new run of numbers', async () => {
  const lost = await givenHeadquarters();
  const sheets = await printed(lost);
  const file = await backedUp(lost);
  const before = lost.host.deps.register().read;
  const fresh = givenMachine(3);
  const typed = [4, 1, 2].map((at) => sheets[at] ?? '');
  const restore = (passphrase: string) =>
    fresh.shares['shares.restore']({ file, typed, passphrase }, fresh.host.ctx(), unwatchedJob);
  expect(await codeOf(restore('ngắn'))).toBe('station.passphraseTooShort');
  expect(fresh.host.deps.register().read.get('SELECT 1 FROM station')).toBeUndefined();
  expect(must(await restore(newPhrase))).toMatchObject({ stationName: 'Phòng PX03', units: 8 });
  const after = fresh.host.deps.register().read;
  const who =
    'SELECT hex(id) AS id, code, hex(sign_key) AS sign, age_key AS age, recovery_key AS recovery FROM station';
  expect(after.get(who)).toEqual(before.get(who));
  expect(after.get('SELECT site FROM station')).not.toEqual(before.get('SELECT site FROM station'));
  expect(after.all('SELECT kind FROM trust_notice')).toEqual([{ kind: 'restored' }]);
  expect(must(await fresh.station['station.unlock']({ passphrase: newPhrase }, fresh.host.ctx()))).toEqual({
    unlocked: true,
  });
  expect(await codeOf(restore(newPhrase))).toBe('station.alreadySetUp');
});

test("a unit's copy, another headquarters' copy and a broken one restore nothing", async () => {
  const sheets = await printed(await givenHeadquarters());
  const other = await backedUp(await givenHeadquarters(5));
  const fresh = givenMachine(3);
  const restore = (file: FileToken) =>
    fresh.shares['shares.restore'](
      { file, typed: sheets.slice(0, 3), passphrase: newPhrase },
      fresh.host.ctx(),
      unwatchedJob,
    );
  expect(await codeOf(restore(other))).toBe('share.otherKey');
  expect(await codeOf(restore(path.join(fresh.host.deps.dataFolder, 'none.db') as FileToken))).toBe('file.gone');
  expect(await codeOf(restore(path.join(fresh.host.deps.dataFolder, 'install-id') as FileToken))).toBe('file.gone');
  expect(fresh.host.deps.register().read.get('SELECT 1 FROM station')).toBeUndefined();
});

test('a sheet says on paper whose it is, its number and its groups', async () => {
  const machine = await givenHeadquarters();
  await printed(machine);
  const input = must(await machine.shares['shares.sheet']({ number: 2 }, machine.host.ctx()));
  const html = renderListHtml(layoutShareSheet(input));
  for (const text of ['PHIẾU GIỮ KHÓA KHÔI PHỤC', 'Phiếu số 2 trong bộ 5 phiếu', 'Phòng PX03', ...input.groups])
    expect(html).toContain(text);
});
