import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { realWatch, type WatchParts, watchFolder } from '#main/platform/files/folder-watch.ts';
import { temporaryFolder } from '#support/folders.ts';

/** A folder, a clock and a watcher that do nothing by themselves. */
function givenParts() {
  let time = 0;
  let planned: { at: number; then: () => void } | undefined;
  const held: (() => void)[] = [];
  const state = {
    folder: 'a 1' as string | undefined,
    slow: false,
    looks: 0,
    lookMs: 0,
    onChange: undefined as (() => void) | undefined,
    onLost: undefined as (() => void) | undefined,
    unwatchable: false,
  };
  const parts: WatchParts = {
    look: async () => {
      state.looks += 1;
      const seen = state.folder;
      if (state.slow) await new Promise<void>((go) => held.push(go));
      time += state.lookMs;
      return seen;
    },
    watch: (_folder, onChange, onLost) => {
      if (state.unwatchable) throw new Error('no watching here');
      state.onChange = onChange;
      state.onLost = onLost;
      return () => {
        state.onChange = undefined;
      };
    },
    after: (ms, then) => {
      const mine = { at: time + ms, then };
      planned = mine;
      return () => {
        if (planned === mine) planned = undefined;
      };
    },
    now: () => time,
  };
  /** Lets what is planned come to its time, and everything it starts. */
  const pass = async (ms: number) => {
    const until = time + ms;
    await settled();
    while (planned && planned.at <= until) {
      const { at, then } = planned;
      planned = undefined;
      time = Math.max(time, at);
      then();
      await settled();
    }
    time = Math.max(time, until);
  };
  const answer = async () => {
    held.shift()?.();
    await settled();
  };
  const told: boolean[] = [];
  const watch = watchFolder('/share', parts, async (there) => void told.push(there));
  return { state, told, pass, answer, watch };
}

const settled = () => new Promise<void>((done) => setImmediate(done));

test('the folder is looked at when it is chosen, and told of once while nothing changes', async () => {
  const { told, pass, state } = givenParts();
  await pass(0);
  expect(told).toEqual([true]);
  await pass(200_000);
  expect(state.looks).toBe(4);
  expect(told).toEqual([true]);
});

test('a hundred events of one file that is being copied are one look', async () => {
  const { told, pass, state } = givenParts();
  await pass(0);
  state.folder = 'a 1, b 2';
  for (let at = 0; at < 100; at += 1) {
    state.onChange?.();
    await pass(10);
  }
  expect(told).toEqual([true]);
  await pass(1_000);
  expect(told).toEqual([true, true]);
  expect(state.looks).toBe(2);
});

test('a share that tells nothing is noticed within a minute', async () => {
  const { told, pass, state } = givenParts();
  state.unwatchable = true;
  await pass(0);
  state.folder = 'a 1, b 2';
  await pass(60_000);
  expect(told).toEqual([true, true]);
});

test('a share that vanishes is told of, tried again, and watched anew when it is back', async () => {
  const { told, pass, state } = givenParts();
  await pass(0);
  state.folder = undefined;
  state.onLost?.();
  await pass(60_000);
  expect(told).toEqual([true, false]);
  expect(state.onChange).toBeUndefined();
  await pass(60_000);
  expect(told).toEqual([true, false]);
  state.folder = 'a 1';
  await pass(60_000);
  expect(told).toEqual([true, false, true]);
  expect(state.onChange).toBeDefined();
});

test('there is one look at a time, and what happens during it is looked at afterwards', async () => {
  const { told, pass, state, answer } = givenParts();
  state.slow = true;
  await pass(0);
  expect(state.looks).toBe(1);
  await pass(300_000);
  expect(state.looks).toBe(1);
  await answer();
  state.folder = 'b 2';
  state.onChange?.();
  await pass(1_000);
  expect(state.looks).toBe(2);
  state.folder = 'c 3';
  state.onChange?.();
  await answer();
  await pass(1_000);
  await answer();
  expect(told).toEqual([true, true, true]);
});

test('a share that answers slowly is asked less often', async () => {
  const { pass, state } = givenParts();
  state.lookMs = 20_000;
  await pass(0);
  await pass(170_000);
  expect(state.looks).toBe(1);
  await pass(20_000);
  expect(state.looks).toBe(2);
});

test('asked to look again it tells what looks the same too, and closed it says nothing more', async () => {
  const { told, pass, state, watch } = givenParts();
  await pass(0);
  watch.lookAgain();
  await pass(1_000);
  expect(told).toEqual([true, true]);
  watch.close();
  state.folder = 'other';
  await pass(300_000);
  expect(told).toEqual([true, true]);
});

test('a real folder looks different when a bundle in it grows, and the same when something else does', async () => {
  const { look } = realWatch((name) => name.endsWith('.svb'));
  const folder = mkdtempSync(path.join(temporaryFolder(), 'share-'));
  const empty = await look(folder);
  writeFileSync(path.join(folder, 'a.xlsx'), 'list');
  mkdirSync(path.join(folder, 'da-nhan'));
  expect(await look(folder)).toBe(empty);
  writeFileSync(path.join(folder, 'a.svb'), 'half');
  const half = await look(folder);
  writeFileSync(path.join(folder, 'a.svb'), 'all of it');
  expect(new Set([empty, half, await look(folder)]).size).toBe(3);
  rmSync(folder, { recursive: true });
  expect(await look(folder)).toBeUndefined();
});
