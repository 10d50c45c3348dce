import { expect, test } from 'vitest';
import { unitsQueries } from '#main/features/units/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { givenRegister } from '#support/register.ts';
import { givenAwards, unitId } from '../awards/given-awards.ts';

function givenUnits() {
  const { register, ctx } = givenRegister();
  const list = (on?: string) => {
    const found = unitsQueries['units.counted']({ ...(on && { on }) }, { read: register.read, today: ctx.today });
    return found.ok ? found.value : [];
  };
  const add = (code: string, status: string) =>
    register.write(ctx, 'unit.add', (db) =>
      ok(
        db.run(
          `INSERT INTO unit (id, code, name, status, sort_key, fold_key, _tx) VALUES (?, ?, 'Công an xã', ?, '', '', ?)`,
          uuidToBytes(ctx.newId()),
          code,
          status,
          db.tx,
        ),
      ),
    );
  return { register, ctx, list, add };
}

test('units stand in headquarters’ order, and behind them by code those that it has not ordered', () => {
  const { list, add } = givenUnits();
  add('PX03', 'active');
  add('AX01', 'proposed');
  expect(list().map(({ code }) => code)).toEqual([
    'PA01',
    'PA02',
    'PA03',
    'PA04',
    'PA05',
    'PA06',
    'PA08',
    'PA09',
    'AX01',
    'PX03',
  ]);
  expect(list().find(({ code }) => code === 'AX01')).toMatchObject({ status: 'proposed', cluster: '', people: 0 });
});

test('a unit shows its awards, its people and the cluster of its newest year', () => {
  const { register, ctx, list } = givenUnits();
  givenAwards(register, ctx, [{ person: 'Lê Văn An' }, { person: 'Bùi Văn Bé' }, {}, { unit: 'PA04' }]);
  register.write(ctx, 'person.move', (db) => ok(db.run('UPDATE person SET unit_id = ?', uuidToBytes(unitId('PA04')))));
  register.write(ctx, 'cluster.join', (db) => {
    const cluster = uuidToBytes(ctx.newId());
    db.run(`INSERT INTO cluster (id, code, name, fold_key, _tx) VALUES (?, 'X', 'Cụm mới', '', ?)`, cluster, db.tx);
    db.run(
      'INSERT INTO cluster_member (id, cluster_id, unit_id, year, _tx) VALUES (?, ?, ?, 2025, ?)',
      uuidToBytes(ctx.newId()),
      cluster,
      uuidToBytes(unitId('PA01')),
      db.tx,
    );
    return ok(null);
  });
  const of = (code: string, on = '2025-06-30') => list(on).find((unit) => unit.code === code);
  expect(of('PA01')).toMatchObject({
    individualAwards: 2,
    collectiveAwards: 1,
    people: 0,
    cluster: 'Cụm mới',
    clusterYear: 2025,
  });
  expect(of('PA01', '2024-12-31')).toMatchObject({ cluster: 'Cụm thi đua An ninh', clusterYear: 2024 });
  expect(of('PA01', '2023-12-31')).toMatchObject({ cluster: '', clusterYear: null, collectiveAwards: 0 });
  expect(of('PA04')).toMatchObject({
    individualAwards: 0,
    collectiveAwards: 1,
    people: 2,
    cluster: 'Cụm thi đua An ninh',
  });
  expect(of('PA04')?.parentName).toBe('Công an tỉnh Hải Dương');
});
