import { expect, test } from 'vitest';
import { actionsHandlers } from '#main/features/actions/index.ts';
import { HeldFigures } from '#main/features/statistics/held-figures.ts';
import { statisticsTable } from '#main/features/statistics/statistics.service.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { type Dimension, dimensions, type StatisticsChoice } from '#shared/domain/statistics/choice.ts';
import { change, deliver, type GivenStation, givenPair, must } from '#support/exchange.ts';
import { givenAwards } from '../awards/given-awards.ts';

const choiceOf = (rows: Dimension): StatisticsChoice => ({
  rows,
  columns: rows === 'level' ? 'recipientKind' : 'level',
  yearFrom: 2020,
  yearTo: 2024,
  earlier: 0,
  counting: 'recipients',
  filter: {},
});

/** Every dimension as held, and as a reader finds it that has just begun. */
function compare(at: GivenStation, held: HeldFigures): number {
  const { read } = at.register();
  for (const rows of dimensions)
    expect(statisticsTable(read, choiceOf(rows), held), rows).toEqual(
      statisticsTable(read, choiceOf(rows), new HeldFigures()),
    );
  return statisticsTable(read, { ...choiceOf('level'), counting: 'awards' }, held).spans[0]?.total ?? 0;
}

test('what is held stays right while bundles, merges, withdrawals and their undoing come in', async () => {
  const { unit, headquarters } = await givenPair();
  const held = new HeldFigures();
  givenAwards(unit.register(), unit.host.ctx(), [
    { person: 'Nguyễn Thị Ánh' },
    { person: 'Nguyễn Thị Ánh', level: 'ministry' },
    { unit: 'PA02', team: 'Đội 1' },
    { unit: 'PA03', year: 2023 },
  ]);
  await deliver(unit, headquarters);
  expect(compare(headquarters, held)).toBe(4);

  change(unit, `UPDATE award SET status = 'revoked' WHERE team_name = 'Đội 1'`);
  change(unit, `UPDATE person SET gender = 'female'`);
  change(unit, `UPDATE award SET year = 2021 WHERE year = 2023`);
  await deliver(unit, headquarters);
  expect(compare(headquarters, held)).toBe(3);

  change(
    headquarters,
    'UPDATE person SET merged_into = (SELECT min(id) FROM person) WHERE id <> (SELECT min(id) FROM person)',
  );
  expect(compare(headquarters, held)).toBe(3);
  change(headquarters, `UPDATE award SET deleted = 1 WHERE level = 'ministry'`);
  expect(compare(headquarters, held)).toBe(2);

  const last = headquarters.register().read.get<{ id: number }>('SELECT max(id) AS id FROM sync_tx')?.id ?? 0;
  const actions = actionsHandlers(headquarters.host.deps);
  must(await actions['actions.undo']({ tx: last, position: last }, headquarters.host.ctx(), unwatchedJob));
  expect(compare(headquarters, held)).toBe(3);
});
