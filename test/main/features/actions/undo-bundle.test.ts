import { expect, test } from 'vitest';
import { actionsQueries } from '#main/features/actions/index.ts';
import { previewUndo } from '#main/features/actions/undo.service.ts';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { deedOfBundle } from '#shared/domain/actions/undo-name.ts';
import { cellIn, change, deliver, type GivenStation, givenPair, must } from '#support/exchange.ts';
import { givenSettledPair, meet, setPerson } from '../conflicts/given-conflicts.ts';
import { enterTheYear } from '../exchange/enter-year.ts';
import { undoTx, visibleOf } from './given-actions.ts';

const previewOf = (at: GivenStation, bundle: number) =>
  previewUndo(at.register().read, deedOfBundle(bundle), unwatchedJob);
const undoBundle = (at: GivenStation, bundle: number) =>
  undoTx(at.register(), at.host.ctx(), deedOfBundle(bundle)).then(must);
const stateOf = (at: GivenStation, bundle: number) =>
  must(actionsQueries['actions.ofBundle']({ bundle }, { read: at.register().read, today: '2024-11-20' }));
const post = (at: GivenStation, name = 'Nguyễn Văn B1') =>
  cellIn(at, 'SELECT post FROM person WHERE full_name = ?', name);
const awards = (at: GivenStation) => Number(cellIn(at, 'SELECT count(*) FROM award WHERE deleted = 0'));

test('headquarters takes a whole year and undoes it, and it goes away at the unit as well', async () => {
  const { unit, headquarters } = await givenPair();
  const before = visibleOf(headquarters.register());
  enterTheYear(unit);
  const { taken } = await deliver(unit, headquarters);
  const full = visibleOf(headquarters.register());
  const seen = must(await previewOf(headquarters, taken));
  expect(seen).toMatchObject({ keptCount: 0, fields: 0, restored: 0, action: { verb: 'take', title: 'Máy UNTAAA' } });
  const { tx } = await undoBundle(headquarters, taken);
  expect(visibleOf(headquarters.register())).toEqual(before);
  expect(stateOf(headquarters, taken)).toEqual({ state: 'undone', tx });
  await meet(headquarters, unit);
  expect(awards(unit)).toBe(0);

  // And is brought back by undoing the undo, at both.
  must(await undoTx(headquarters.register(), headquarters.host.ctx(), tx));
  expect(visibleOf(headquarters.register())).toEqual(full);
  expect(stateOf(headquarters, taken)).toMatchObject({ state: 'open' });
  await meet(headquarters, unit);
  expect(awards(unit)).toBe(92);
  expect(compareSyncedTables(unit.register().read, headquarters.register().read).identical).toBe(true);
  // What was done again can be undone again.
  expect(must(await previewOf(headquarters, taken))).toMatchObject({ keptCount: 0 });
});

test('an undo sets fields back and leaves what was edited since, by name', async () => {
  const { unit, headquarters } = await givenSettledPair();
  setPerson(unit, `post = 'Đội trưởng', rank = 'Đại úy'`);
  setPerson(unit, `post = 'Cán bộ'`, `full_name = 'Nguyễn Văn C2'`);
  const { taken } = await deliver(unit, headquarters);
  setPerson(headquarters, `post = 'Phó Trưởng phòng'`);
  expect(must(await previewOf(headquarters, taken))).toMatchObject({
    fields: 2,
    keptCount: 1,
    kept: [{ title: 'Nguyễn Văn B1', column: 'post', reason: 'editedSince' }],
  });
  await undoBundle(headquarters, taken);
  expect([post(headquarters), post(headquarters, 'Nguyễn Văn C2')]).toEqual(['Phó Trưởng phòng', null]);
  await meet(headquarters, unit);
  expect([post(unit), post(unit, 'Nguyễn Văn C2')]).toEqual(['Phó Trưởng phòng', null]);
  expect(Number(cellIn(unit, 'SELECT count(*) FROM sync_head'))).toBe(0);
});

test('a field with several values is left to the desk', async () => {
  const { unit, headquarters } = await givenSettledPair();
  setPerson(unit, `post = 'Đội trưởng'`);
  setPerson(headquarters, `post = 'Cán bộ'`);
  const { taken } = await deliver(unit, headquarters);
  expect(await previewOf(headquarters, taken)).toMatchObject({ code: 'action.nothingLeft', params: { kept: 1 } });
});

test('a unit cannot undo what headquarters owns, and is told before', async () => {
  const { unit, headquarters } = await givenSettledPair();
  change(headquarters, `UPDATE unit SET name = 'Phòng An ninh đối nội (mới)' WHERE code = 'PA03'`);
  setPerson(headquarters, `post = 'Đội trưởng'`);
  const { taken } = await deliver(headquarters, unit);
  expect(must(await previewOf(unit, taken))).toMatchObject({
    fields: 1,
    keptCount: 1,
    kept: [{ table: 'unit', column: 'name', reason: 'headquartersOnly' }],
  });
  await undoBundle(unit, taken);
  await meet(unit, headquarters);
  expect(post(headquarters)).toBeNull();
  expect(cellIn(unit, `SELECT name FROM unit WHERE code = 'PA03'`)).toBe('Phòng An ninh đối nội (mới)');
});

test('an action under the undone bundle is ours to undo again', async () => {
  const { unit, headquarters } = await givenSettledPair();
  setPerson(headquarters, `post = 'Cán bộ'`);
  const own = Number(cellIn(headquarters, 'SELECT max(id) FROM sync_tx'));
  await meet(headquarters, unit);
  setPerson(unit, `post = 'Đội trưởng'`);
  const { taken } = await deliver(unit, headquarters);
  await undoBundle(headquarters, taken);
  expect(post(headquarters)).toBe('Cán bộ');
  must(await undoTx(headquarters.register(), headquarters.host.ctx(), own));
  expect(post(headquarters)).toBeNull();
});

test('a bundle that left, one undone already and one that is unknown are refused', async () => {
  const { unit, headquarters } = await givenSettledPair();
  const sent = Number(cellIn(unit, `SELECT id FROM bundle_log WHERE direction = 'sent'`));
  expect(await previewOf(unit, sent)).toMatchObject({ code: 'action.gone' });
  expect(await previewOf(unit, 999)).toMatchObject({ code: 'action.gone' });
  expect(stateOf(unit, sent)).toEqual({ state: 'never' });
  setPerson(unit, `post = 'Đội trưởng'`);
  const { taken } = await deliver(unit, headquarters);
  await undoBundle(headquarters, taken);
  expect(await previewOf(headquarters, taken)).toMatchObject({ code: 'action.alreadyUndone' });
});

test('rows that came into the part of a unit are not taken away by undoing the bundle that brought them', async () => {
  const { unit, headquarters } = await givenPair(['PA03']);
  enterTheYear(headquarters);
  await meet(headquarters, unit);
  const before = awards(headquarters);
  change(
    headquarters,
    `UPDATE award SET unit_id = (SELECT id FROM unit WHERE code = 'PA03') WHERE unit_id = (SELECT id FROM unit WHERE code = 'PA01') AND rid = (SELECT min(rid) FROM award WHERE unit_id = (SELECT id FROM unit WHERE code = 'PA01'))`,
  );
  const here = awards(unit);
  const { taken, entered } = await deliver(headquarters, unit);
  expect(entered).toBeGreaterThan(0);
  expect(awards(unit)).toBe(here + 1);
  expect(await previewOf(unit, taken)).toMatchObject({ code: 'action.nothingLeft' });
  expect(awards(headquarters)).toBe(before);
});
