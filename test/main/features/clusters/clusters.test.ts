import { expect, test } from 'vitest';
import { clustersHandlers, clustersQueries } from '#main/features/clusters/index.ts';
import { recordsHandlers } from '#main/features/records/index.ts';
import type { Parsed } from '#shared/api/index.ts';
import type { Id } from '#shared/base/ids.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { deliver, givenPair, must } from '#support/exchange.ts';
import { unitId } from '../awards/given-awards.ts';
import { givenTree, type UnitId } from '../units/given-tree.ts';

const pa = (code: string): UnitId => unitId(code) as UnitId;
type ClusterId = Id<'cluster'>;
type MemberId = Id<'clusterMember'>;

function givenClusters(role: StationRole = 'headquarters') {
  const tree = givenTree(role);
  const clusters = clustersHandlers(tree.station.host.deps);
  const records = recordsHandlers(tree.station.host.deps);
  const at = (year?: number) =>
    must(
      clustersQueries['clusters.year'](
        { ...(year && { year }) },
        { read: tree.station.register().read, today: '2024-12-31' },
      ),
    );
  const first = () => at(2024).clusters[0]?.id as ClusterId;
  const memberOf = (code: string, year = 2024) =>
    at(year)
      .clusters.flatMap(({ members }) => members)
      .find((member) => member.code === code)?.memberId as MemberId;
  return { ...tree, clusters, records, at, first, memberOf };
}

test('a year shows its clusters with the head first, and the units that are in none', async () => {
  const { at, handlers, facts, why, ctx } = givenClusters();
  must(await handlers['units.add']({ facts: facts('PC01', 'Văn phòng Cơ quan điều tra'), from: null, ...why }, ctx()));
  const { year, years, clusters, free } = at();
  expect([year, years]).toEqual([2024, [2024]]);
  expect(clusters[0]?.members.map(({ code, office }) => `${code} ${office}`).slice(0, 2)).toEqual([
    'PA03 head',
    'PA01 member',
  ]);
  expect(free.map(({ code }) => code)).toEqual(['PC01']);
  expect(at(2025).clusters[0]).toMatchObject({ members: [], unused: false });
});

test('a unit’s station changes nothing of the clusters', async () => {
  const { clusters, first, memberOf, ctx } = givenClusters('unit');
  for (const reply of [
    await clusters['clusters.save']({ id: null, name: 'Cụm Cảnh sát', code: '' }, ctx()),
    await clusters['clusters.addMembers']({ id: first(), year: 2025, unitIds: [pa('PA01')] }, ctx()),
    await clusters['clusters.setOffice']({ memberId: memberOf('PA01'), office: 'deputy' }, ctx()),
    await clusters['clusters.startYear']({ from: 2024, to: 2025, keepOffices: false, replacements: [] }, ctx()),
  ])
    expect(reply).toMatchObject({ code: 'station.headquartersOnly' });
});

test('offices are given once the one who holds them is a member again', async () => {
  const { clusters, memberOf, at, ctx } = givenClusters();
  const give = (code: string, office: 'head' | 'deputy' | 'member') =>
    clusters['clusters.setOffice']({ memberId: memberOf(code), office }, ctx());
  expect(await give('PA01', 'head')).toMatchObject({
    code: 'cluster.headTaken',
    params: { name: 'Phòng An ninh chính trị nội bộ' },
  });
  must(await give('PA03', 'deputy'));
  must(await give('PA01', 'head'));
  must(await give('PA02', 'deputy'));
  expect(await give('PA04', 'deputy')).toMatchObject({ code: 'cluster.deputiesFull', params: { most: 2 } });
  expect(
    at()
      .clusters[0]?.members.map(({ code }) => code)
      .slice(0, 4),
  ).toEqual(['PA01', 'PA02', 'PA03', 'PA04']);
});

test('a cluster is entered, renamed, ordered, and withdrawn only while nobody was ever its member', async () => {
  const { clusters, records, first, at, ctx } = givenClusters();
  expect(await clusters['clusters.save']({ id: null, name: ' cụm thi đua an ninh', code: '' }, ctx())).toMatchObject({
    code: 'cluster.nameTaken',
  });
  const { id } = must(await clusters['clusters.save']({ id: null, name: 'Cụm Cảnh sát', code: 'CS' }, ctx()));
  must(await clusters['clusters.save']({ id: id as ClusterId, name: 'Cụm thi đua Cảnh sát', code: 'CS' }, ctx()));
  must(await clusters['clusters.reorder']({ id: id as ClusterId, by: -1 }, ctx()));
  expect(at().clusters.map(({ name }) => name)).toEqual(['Cụm thi đua Cảnh sát', 'Cụm thi đua An ninh']);
  const withdrawFirst = () =>
    records['records.withdraw'](
      { table: 'cluster', id: first(), agreedAwards: 0 } as unknown as Parsed<'records.withdraw'>,
      ctx(),
    );
  must(await withdrawFirst());
  expect(at().clusters.map(({ name }) => name)).toEqual(['Cụm thi đua An ninh']);
  expect(await withdrawFirst()).toMatchObject({ code: 'record.clusterInUse' });
});

test('a member taken out can come back, unless its unit has joined another cluster', async () => {
  const { clusters, memberOf, ctx } = givenClusters();
  const memberId = memberOf('PA01');
  must(await clusters['clusters.removeMember']({ memberId, removed: true }, ctx()));
  const { id } = must(await clusters['clusters.save']({ id: null, name: 'Cụm khác', code: '' }, ctx()));
  must(await clusters['clusters.addMembers']({ id: id as ClusterId, year: 2024, unitIds: [pa('PA01')] }, ctx()));
  expect(await clusters['clusters.removeMember']({ memberId, removed: false }, ctx())).toMatchObject({
    code: 'cluster.unitElsewhere',
    params: { cluster: 'Cụm khác' },
  });
  must(await clusters['clusters.removeMember']({ memberId: memberOf('PA01'), removed: true }, ctx()));
  must(await clusters['clusters.removeMember']({ memberId, removed: false }, ctx()));
  expect(memberOf('PA01')).toBe(memberId);
});

test('the next year is started from this one, with successors as the person says', async () => {
  const { clusters, handlers, why, at, ctx, station } = givenClusters();
  must(
    await handlers['units.dissolve'](
      { id: pa('PA01'), successors: [pa('PA02')], from: '2024-06-01', childrenTo: null, ...why },
      ctx(),
    ),
  );
  const parts = [
    { facts: { code: 'PA10', name: 'Phòng mười', shortName: null, tier: null, parentId: null, parentName: null } },
    { facts: { code: 'PA11', name: 'Phòng mười một', shortName: null, tier: null, parentId: null, parentName: null } },
  ];
  must(
    await handlers['units.split'](
      { id: pa('PA09'), parts, from: '2025-01-01', ends: true, childrenTo: null, ...why },
      ctx(),
    ),
  );
  const lines = must(
    clustersQueries['clusters.nextYear'](
      { from: 2024, to: 2025 },
      { read: station.register().read, today: '2024-12-31' },
    ),
  );
  const split = lines.find(({ unit }) => unit.code === 'PA09');
  expect(split).toMatchObject({ fate: 'replaced', successors: [{ code: 'PA10' }, { code: 'PA11' }] });
  expect(lines.find(({ unit }) => unit.code === 'PA01')).toMatchObject({
    fate: 'replaced',
    successors: [{ code: 'PA02' }],
  });
  const by = split?.successors.slice(0, 1).map(({ id }) => id as UnitId) ?? [];
  const start = (replacements: { unitId: UnitId; by: UnitId[] }[]) =>
    clusters['clusters.startYear']({ from: 2024, to: 2025, keepOffices: false, replacements }, ctx());
  expect(await start([{ unitId: pa('PA09'), by: [pa('PA02')] }])).toMatchObject({ code: 'cluster.notSuccessor' });
  expect(must(await start([{ unitId: pa('PA09'), by }]))).toEqual({ members: 7 });
  expect(at(2025).clusters[0]?.members.map(({ code, office }) => `${code} ${office}`)).toEqual([
    'PA02 member',
    'PA03 member',
    'PA04 member',
    'PA05 member',
    'PA06 member',
    'PA08 member',
    'PA10 member',
  ]);
  expect(await start([])).toMatchObject({ code: 'cluster.nothingToCopy' });
  expect(at(2024).clusters[0]?.members).toHaveLength(8);
});

test('an ended unit cannot join, and clusters reach a unit’s station with the next bundle', async () => {
  const { unit, headquarters } = await givenPair();
  const clusters = clustersHandlers(headquarters.host.deps);
  must(
    await clusters['clusters.startYear'](
      { from: 2024, to: 2025, keepOffices: true, replacements: [] },
      headquarters.host.ctx(),
    ),
  );
  await deliver(headquarters, unit);
  const at = (station: typeof unit) =>
    must(clustersQueries['clusters.year']({}, { read: station.register().read, today: '2024-12-31' }));
  expect(at(unit)).toEqual(at(headquarters));
  expect(at(unit).year).toBe(2025);
});
