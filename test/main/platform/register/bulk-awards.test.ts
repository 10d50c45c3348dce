import { expect, test } from 'vitest';
import { withoutAwardTriggers } from '#db/bulk-awards.ts';
import type { OpenedDb } from '#db/open.ts';
import { prepareDb } from '#db/prepare.ts';
import { makeRegister } from '#main/platform/register/register.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { dbFolder } from '#support/register.ts';

const triggersOf = ({ read }: OpenedDb, event: string): readonly string[] =>
  read
    .all<{ name: string }>(
      `SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'award' AND sql LIKE ? ORDER BY name`,
      `%AFTER ${event}%`,
    )
    .map(({ name }) => name);

test('a merge of thousands of awards goes without the triggers of new ones, and all are there after it', async () => {
  const opened = prepareDb(':memory:', dbFolder, 0);
  const register = makeRegister(opened, () => 1);
  const [inserts, updates] = [triggersOf(opened, 'INSERT'), triggersOf(opened, 'UPDATE')];
  expect(inserts).toEqual(['award_fts_insert', 'award_keys_insert', 'capture_award__insert']);
  await register.merge(unwatchedJob, async (db) => {
    const bringBack = withoutAwardTriggers(db);
    expect(triggersOf(opened, 'INSERT')).toEqual([]);
    expect(triggersOf(opened, 'UPDATE')).toEqual(updates);
    bringBack();
    return ok(null);
  });
  expect(triggersOf(opened, 'INSERT')).toEqual(inserts);
  register.close();
});

test('a merge that is undone half way leaves the triggers where they were', async () => {
  const opened = prepareDb(':memory:', dbFolder, 0);
  const register = makeRegister(opened, () => 1);
  const inserts = triggersOf(opened, 'INSERT');
  const failing = register.merge(unwatchedJob, async (db) => {
    withoutAwardTriggers(db);
    throw new Error('the stick is gone');
  });
  await expect(failing).rejects.toThrow('the stick is gone');
  expect(triggersOf(opened, 'INSERT')).toEqual(inserts);
  register.close();
});
