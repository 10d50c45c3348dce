import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ClustersScreen, NextYearSheet } from '#renderer/features/clusters/index.ts';
import type { ClusterYear } from '#shared/api/clusters.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';
import { station } from '../overview/sample-station.ts';

const id = (n: number) => `019300a0-0000-7000-8000-${String(n).padStart(12, '0')}`;

const year2024: ClusterYear = {
  year: 2024,
  years: [2024],
  clusters: [
    {
      id: id(1),
      code: 'AN',
      name: 'Cụm thi đua An ninh',
      unused: false,
      members: [
        { id: id(11), memberId: id(21), code: 'PA03', name: 'Phòng Ba', office: 'head', ended: false },
        { id: id(12), memberId: id(22), code: 'PA04', name: 'Phòng Bốn', office: 'member', ended: true },
      ],
    },
  ],
  free: [{ id: id(13), code: 'PA05', name: 'Phòng Năm' }],
};

function setupClusters(role: 'unit' | 'headquarters') {
  const bridge = answerCalls({
    'station.status': () => ok({ ...station, role }),
    'clusters.year': ({ year }) => ok(year === 2025 ? { ...year2024, year: 2025, clusters: [] } : year2024),
    'clusters.setOffice': () => refuse('cluster.headTaken', { name: 'Phòng Ba' }),
    'clusters.addMembers': () => ok({ id: id(1) }),
    'clusters.nextYear': () =>
      ok([
        {
          clusterName: 'Cụm thi đua An ninh',
          unit: { id: id(11), code: 'PA03', name: 'Phòng Ba' },
          fate: 'keeps',
          successors: [],
        },
        {
          clusterName: 'Cụm thi đua An ninh',
          unit: { id: id(12), code: 'PA04', name: 'Phòng Bốn' },
          fate: 'replaced',
          successors: [
            { id: id(14), code: 'PA14', name: 'Phòng Mười bốn' },
            { id: id(15), code: 'PA15', name: 'Phòng Mười lăm' },
          ],
        },
      ]),
    'clusters.startYear': () => ok({ members: 2 }),
  });
  const asked: unknown[] = [];
  const ways = {
    onEdit: (clusterId: string | undefined) => asked.push(clusterId),
    onStartYear: (from: number, to: number) => asked.push([from, to]),
    onUnit: (unitId: string) => asked.push(unitId),
  };
  return { ...bridge, asked, ways };
}

test('a unit’s station reads the clusters of a year and who makes them', async () => {
  const { ways } = setupClusters('unit');
  renderUi(<ClustersScreen {...ways} />);
  const row = (await screen.findByText('PA03')).closest('tr');
  if (!row) throw new Error('a row');
  within(row).getByText('Cụm trưởng');
  screen.getByText('Cụm thi đua do máy trạm cấp trên lập.');
  expect(screen.queryByRole('button', { name: 'Thêm cụm' })).toBeNull();
});

test('a second head is refused in words, at the cluster', async () => {
  const { ways, sent } = setupClusters('headquarters');
  const { hands } = renderUi(<ClustersScreen {...ways} />);
  await hands.click(await screen.findByRole('button', { name: 'Thành viên' }));
  await hands.click(await screen.findByRole('menuitem', { name: 'Cụm trưởng' }));
  await screen.findByText(/Cụm trưởng đang là Phòng Ba/);
  expect(sent('clusters.setOffice')).toEqual([{ memberId: id(22), office: 'head' }]);
});

test('a year without members offers to start it from the year before', async () => {
  const { ways, asked } = setupClusters('headquarters');
  const { hands } = renderUi(<ClustersScreen {...ways} />);
  await hands.click(await screen.findByRole('button', { name: 'Năm sau' }));
  await hands.click(await screen.findByRole('button', { name: 'Lập từ năm 2024' }));
  expect(asked).toEqual([[2024, 2025]]);
});

test('of several successors the person says who joins the new year', async () => {
  const { sent } = setupClusters('headquarters');
  const done: number[] = [];
  const { hands } = renderUi(
    <NextYearSheet from={2024} to={2025} onClose={() => {}} onDone={(year) => done.push(year)} />,
  );
  await hands.click(await screen.findByRole('checkbox', { name: 'PA15 Phòng Mười lăm' }));
  await hands.click(screen.getByRole('button', { name: 'Lập năm 2025' }));
  expect(sent('clusters.startYear')).toEqual([
    { from: 2024, to: 2025, keepOffices: false, replacements: [{ unitId: id(12), by: [id(15)] }] },
  ]);
  expect(done).toEqual([2025]);
});
