import path from 'node:path';
import { expect, test } from 'vitest';
import { sticksHandlers } from '#main/features/sticks/index.ts';
import type { Parsed } from '#shared/api/index.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { carry, change, contentsOf, deliver, type GivenStation, givenPair, must, token } from '#support/exchange.ts';
import { enterTheYear } from '../exchange/enter-year.ts';

type Asked = Parsed<'sticks.changes'>;

/** Looks into the bundle that one station wrote for another. */
async function lookInto(from: GivenStation, at: GivenStation) {
  const handlers = sticksHandlers(at.host.deps);
  const name = path.basename(await carry(from, at));
  const { seen, effect } = must(
    await handlers['sticks.preview']({ folder: token(from.stick), name }, at.host.ctx(), unwatchedJob),
  );
  const changes = async (filter: Partial<Asked> = {}) =>
    must(
      await handlers['sticks.changes'](
        { preview: seen.id as Asked['preview'], offset: 0, limit: 200, ...filter },
        at.host.ctx(),
      ),
    );
  return { seen, effect, changes, handlers };
}

test('a first bundle is told record by record, by unit, and can be searched without diacritics', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const before = contentsOf(headquarters);
  const { seen, changes } = await lookInto(unit, headquarters);
  expect(seen.kinds).toEqual({ new: 245 });
  expect(seen.units.reduce((sum, { count }) => sum + count, 0)).toBe(245);
  expect(await changes({ find: 'nguyen van b1', limit: 1 })).toMatchObject({
    count: 2,
    rows: [{ kind: 'new', table: 'person', title: 'Nguyễn Văn B1', column: '', actor: 'Lan', station: 'Máy UNTAAA' }],
  });
  expect(contentsOf(headquarters)).toBe(before);
});

test('a field that was changed twice is told once, from what stands here to what the file says', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await deliver(unit, headquarters);
  const where = `WHERE full_name = 'Nguyễn Văn B1'`;
  change(unit, `UPDATE person SET post = 'Đội phó' ${where}`);
  change(unit, `UPDATE person SET post = 'Đội trưởng' ${where}`);
  const { changes } = await lookInto(unit, headquarters);
  const { rows, count } = await changes();
  expect(count).toBe(1);
  expect(rows[0]).toMatchObject({ kind: 'changed', title: 'Nguyễn Văn B1', column: 'post', value: 'Đội trưởng' });
  expect(rows[0]?.old).not.toBe('Đội phó');
});

test("a contradiction shows the value here and the value in the file, also of a column that is not the sender's", async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  await deliver(unit, headquarters);
  await deliver(headquarters, unit);
  const where = `WHERE full_name = 'Nguyễn Văn B1'`;
  change(unit, `UPDATE person SET post = 'Đội trưởng' ${where}`);
  change(headquarters, `UPDATE person SET post = 'Phó phòng' ${where}`);
  change(unit, `UPDATE unit SET note = 'xin sửa' WHERE code = 'PA03'`);
  const { changes, effect, seen } = await lookInto(unit, headquarters);
  expect(effect.conflicts).toBe(2);
  expect((await changes({ kind: 'conflict' })).rows).toMatchObject([
    { table: 'person', column: 'post', old: 'Phó phòng', value: 'Đội trưởng', actor: 'Lan' },
    { table: 'unit', column: 'note', old: '', value: 'xin sửa' },
  ]);
  expect((await changes({ unit: seen.units.find((one) => one.unit !== '')?.unit ?? '' })).count).toBeGreaterThan(0);
});

test('what another listing put away is gone', async () => {
  const { unit, headquarters } = await givenPair();
  enterTheYear(unit);
  const { seen, handlers } = await lookInto(unit, headquarters);
  await handlers['sticks.list']({ folder: token(unit.stick) }, headquarters.host.ctx(), unwatchedJob);
  const asked = { preview: seen.id as Asked['preview'], offset: 0, limit: 1 };
  expect(await handlers['sticks.changes'](asked, headquarters.host.ctx())).toMatchObject({
    ok: false,
    code: 'record.gone',
  });
});

test('a record outside the rights of its sender is listed as refused, with the reason', async () => {
  const { unit, headquarters } = await givenPair(['PA01']);
  enterTheYear(unit);
  const { changes, seen, effect } = await lookInto(unit, headquarters);
  expect(effect.refused).toBeGreaterThan(0);
  expect(seen.kinds.refused).toBe(effect.refused);
  expect((await changes({ kind: 'refused', limit: 1 })).rows).toMatchObject([
    { reason: 'change.outOfScope', actor: 'Lan' },
  ]);
});
