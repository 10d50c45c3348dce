import { expect, test } from 'vitest';
import { hlcToMs } from '#shared/base/hlc.ts';
import { change, deliver, type GivenStation, givenPair } from '#support/exchange.ts';
import { enterTheYear } from '../exchange/enter-year.ts';

const barOf = async ({ host }: GivenStation) => {
  const bar = await host.deps.query('station.changes', {});
  if (!bar.ok) throw new Error(bar.code);
  return bar.value;
};

/** Counted anew, row by row. */
function counted({ register }: GivenStation) {
  const own = 'FROM sync_log l JOIN sync_tx t ON t.id = l.tx WHERE t.site <> 0 AND t.bundle IS NULL';
  const one = (sql: string): number => register().read.get<{ n: number }>(sql)?.n ?? 0;
  const hlc = one(`SELECT max(t.hlc) AS n ${own}`);
  return {
    savedAt: hlc ? hlcToMs(hlc) : null,
    unsentChanges: one(`SELECT count(*) AS n ${own} AND l.tx > (SELECT coalesce(min(sent), 0) FROM sync_peer)`),
  };
}

test('what was changed here and not yet sent is known after every write, both ways and after a bundle', async () => {
  const { headquarters, unit } = await givenPair();
  enterTheYear(unit);
  const agree = async (): Promise<void> => {
    for (const at of [headquarters, unit]) expect(await barOf(at)).toMatchObject(counted(at));
  };
  await agree();
  change(unit, `UPDATE person SET post = 'Đội trưởng' WHERE full_name = 'Nguyễn Văn B1'`);
  await agree();
  change(headquarters, `UPDATE unit SET name = name || ' (mới)'`);
  await agree();
  await deliver(unit, headquarters);
  await agree();
  expect((await barOf(unit)).unsentChanges).toBe(0);
  change(unit, `UPDATE person SET post = 'Trực ban' WHERE full_name = 'Nguyễn Văn B1'`);
  await deliver(headquarters, unit);
  await agree();
  expect((await barOf(unit)).unsentChanges).toBe(1);
});
