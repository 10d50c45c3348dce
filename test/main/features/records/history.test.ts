import { expect, test } from 'vitest';
import { takeBack } from '#main/features/records/take-back.service.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { unitId } from '../awards/given-awards.ts';
import { givenRecords } from './given-records.ts';

const one = [{ person: 'Lê Văn An', birth: '1980-02-01' }];

function givenNoted(...notes: readonly string[]) {
  const records = givenRecords(one);
  const [id = ''] = records.ids;
  for (const note of notes)
    records.register.write(records.ctx, 'award.correct', (db) =>
      ok(db.run('UPDATE award SET note = ? WHERE id = ?', note, uuidToBytes(id))),
    );
  const cells = () => records.history('award', id).flatMap((entry) => entry.cells.filter(() => !entry.entered));
  const noteNow = () =>
    records.register.read.get<{ note: string | null }>('SELECT note FROM award WHERE id = ?', uuidToBytes(id))?.note;
  return { ...records, id, cells, noteNow };
}

test('the row as it was entered tells its fields by the names of what they point at', () => {
  const { history, ids } = givenRecords(one);
  const [entered] = history('award', ids[0] ?? '');
  expect(entered).toMatchObject({ entered: true, actor: 'Lan', station: 'Máy cấp trên', madeHere: true, bundle: '' });
  const told = Object.fromEntries(entered?.cells.map(({ column, value }) => [column, value]) ?? []);
  expect(told).toMatchObject({
    person_id: 'Lê Văn An',
    decision_id: '12/QĐ-CAT, 05/06/2024',
    award_type_id: 'Giấy khen của Giám đốc Công an tỉnh/thành phố',
  });
});

test('what one action changed is one entry with both values, newest first', () => {
  const { history, id } = givenNoted('một', 'hai');
  expect(
    history('award', id).map(({ entered, cells }) => (entered ? 'entered' : [cells[0]?.old, cells[0]?.value])),
  ).toEqual([['một', 'hai'], ['', 'một'], 'entered']);
});

test('what ships says so by having no station', () => {
  const { history } = givenRecords(one);
  const [shipped] = history('unit', unitId('PA01'));
  expect(shipped).toMatchObject({ station: '', madeHere: false, table: 'unit', entered: true });
});

test('parts of a record are told with it', () => {
  const { history, placeOf, ids, register, ctx } = givenRecords(one);
  const person = placeOf(ids[0] ?? '').person ?? '';
  register.write(ctx, 'person.addFact', (db) =>
    ok(
      db.run(
        `INSERT INTO person_fact (id, person_id, kind, valid_from, value, _tx) VALUES (?, ?, 'rank', '2020-01-01', 'Thượng úy', ?)`,
        uuidToBytes(ctx.newId()),
        uuidToBytes(person),
        db.tx,
      ),
    ),
  );
  expect(history('person', person).map(({ table }) => table)).toEqual(['person_fact', 'person']);
});

test('an old value taken back is an ordinary change', () => {
  const { cells, noteNow, register, ctx } = givenNoted('một', 'hai');
  const [newest] = cells();
  expect(newest).toMatchObject({ old: 'một', value: 'hai', current: 'hai', canTakeBack: true });
  expect(takeBack(register, { entry: newest?.entry ?? 0, seen: 'hai' }, ctx).ok).toBe(true);
  expect(noteNow()).toBe('một');
  expect(cells().map(({ old, value }) => [old, value])[0]).toEqual(['hai', 'một']);
});

test('a field that says something else by now is left alone', () => {
  const { cells, register, ctx, noteNow } = givenNoted('một', 'hai', 'ba');
  const before = cells()[1];
  expect(takeBack(register, { entry: before?.entry ?? 0, seen: 'hai' }, ctx)).toMatchObject({
    ok: false,
    code: 'record.changedMeanwhile',
  });
  expect(noteNow()).toBe('ba');
});

test.each([
  ['award', 'decision_id'],
  ['award', 'year'],
  ['award', 'deleted'],
])('%s.%s hangs together with other fields and is not taken back alone', (table, column) => {
  const { register, ctx, id, cells } = givenNoted();
  const value = column === 'decision_id' ? null : 1;
  register.write(ctx, 'x.y', (db) =>
    ok(db.run(`UPDATE ${table} SET ${column} = ? WHERE id = ?`, value, uuidToBytes(id))),
  );
  const [cell] = cells();
  expect(cell?.canTakeBack).toBe(false);
  expect(takeBack(register, { entry: cell?.entry ?? 0, seen: cell?.value ?? '' }, ctx)).toMatchObject({
    code: 'record.cannotTakeBack',
  });
});

test('at a unit nothing of headquarters is taken back', () => {
  const { register, ctx, history } = givenRecords(one, 'unit');
  const unit = unitId('PA01');
  register.write(ctx, 'unit.correct', (db) => ok(db.run(`UPDATE unit SET note = 'x' WHERE id = ?`, uuidToBytes(unit))));
  const cell = history('unit', unit).flatMap(({ cells, entered }) => (entered ? [] : cells))[0];
  expect(cell?.canTakeBack).not.toBe(true);
  expect(takeBack(register, { entry: cell?.entry ?? 0, seen: '' }, ctx)).toMatchObject({
    code: cell ? 'record.headquartersOnly' : 'record.gone',
  });
});

test('a birth taken back as a day is not a year beside it', () => {
  const { register, ctx, history, placeOf, ids } = givenRecords(one);
  const person = placeOf(ids[0] ?? '').person ?? '';
  register.write(ctx, 'award.correct', (db) =>
    ok(db.run('UPDATE person SET birth_date = NULL, birth_year = 1981 WHERE id = ?', uuidToBytes(person))),
  );
  const cell = history('person', person)[0]?.cells.find(({ column }) => column === 'birth_date');
  expect(takeBack(register, { entry: cell?.entry ?? 0, seen: '' }, ctx).ok).toBe(true);
  expect(
    register.read.get('SELECT birth_date AS day, birth_year AS year FROM person WHERE id = ?', uuidToBytes(person)),
  ).toEqual({ day: '1980-02-01', year: null });
});
