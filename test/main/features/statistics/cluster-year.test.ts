import { expect, test } from 'vitest';
import { statisticsChoice } from '#shared/api/statistics.ts';
import { givenImports, unwrap } from '../imports/given-imports.ts';
import { tableOf } from './given-figures.ts';

test('the year of the cluster counts 31 awards of collectives and 61 of people, all in the cluster', async () => {
  const station = await givenImports();
  const preview = await station.preview('cum-an-ninh-2024.xlsx');
  unwrap(await station.apply(preview.planId));
  const choice = { rows: 'cluster', columns: 'recipientKind', yearFrom: 2024, yearTo: 2024, earlier: 1, filter: {} };
  const table = tableOf(station.deps.register().read, statisticsChoice.parse({ ...choice, counting: 'awards' }));
  expect(table.columns.map(({ key }) => key)).toEqual(['unit', 'person']);
  expect(table.spans[0]?.columnTotals).toEqual([31, 61]);
  expect(table.rows.map(({ title }) => title)).toEqual(['Cụm thi đua An ninh']);
});
