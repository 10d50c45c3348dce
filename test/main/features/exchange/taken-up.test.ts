import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import { takeUpKnown, takeUpRefused } from '#main/features/exchange/index.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { personKeys } from '#shared/domain/search-keys.ts';
import { cellIn, change, deliver, enrol, type GivenStation, givenPair, givenStation } from '#support/exchange.ts';

function addPerson(at: GivenStation, name: string, unit: string): void {
  const { sortKey, foldKey } = personKeys({ fullName: name, serviceNumber: null });
  change(
    at,
    `INSERT INTO person (id, _tx, full_name, unit_id, post, sort_key, fold_key) VALUES (?, (SELECT tx FROM sync_ctx), ?, ?, 'Cán bộ', ?, ?)`,
    uuidToBytes(at.host.ctx().newId()),
    name,
    uuidToBytes(seedId('unit', unit)),
    sortKey,
    foldKey,
  );
}
const waiting = (at: GivenStation) => cellIn(at, 'SELECT count(*) FROM sync_pending');
const known = (at: GivenStation) => takeUpKnown(at.register(), unwatchedJob);
const again = (at: GivenStation) => takeUpRefused(at.register(), unwatchedJob);

/** As an older program would have taken what came: without a column, whose values it put aside word for word. */
function forgetColumn(at: GivenStation, column: number, name: string): void {
  const { raw } = at.register();
  raw.exec(`INSERT INTO sync_ctx (one, tx, mode) VALUES (1, 0, 2)`);
  raw.exec(
    `INSERT INTO sync_pending (tx, tbl, row, change, reason)
     SELECT l.tx, l.tbl, l.row, json_object('op', 'I', 'table', l.tbl, 'row', :id, 'columns', json_array(${column}), 'values', json_array(json_extract(l.val, '$.${column}'))), 'unknownColumn'
     FROM sync_log l WHERE l.op = 'I' AND l.tbl = 4 AND l.tx IN (SELECT id FROM sync_tx WHERE bundle IS NOT NULL)`.replace(
      ':id',
      `replace(replace(rtrim(${base64Of('l.row')}, '='), '+', '-'), '/', '_')`,
    ),
  );
  raw.exec(`UPDATE sync_log SET val = json_remove(val, '$.${column}') WHERE op = 'I' AND tbl = 4`);
  raw.exec(`UPDATE person SET ${name} = NULL`);
  raw.exec('DELETE FROM sync_ctx');
}
const base64Of = (column: string): string => `(SELECT b.text FROM row_text b WHERE b.row = ${column})`;

test('what an older program put aside is taken after its upgrade, as if it had been known from the start', async () => {
  const { unit, headquarters } = await givenPair();
  addPerson(unit, 'Phạm Văn Đức', 'PA03');
  await deliver(unit, headquarters);
  const { raw, read } = headquarters.register();
  const before = read.all('SELECT * FROM person');
  const log = read.all(`SELECT val FROM sync_log WHERE op = 'I' AND tbl = 4`);
  raw.exec('CREATE TEMP TABLE row_text (row BLOB, text TEXT)');
  for (const { row } of read.all<{ row: Uint8Array }>('SELECT DISTINCT row FROM sync_log WHERE tbl = 4'))
    raw.prepare('INSERT INTO row_text VALUES (?, ?)').run(row, Buffer.from(row).toString('base64'));
  forgetColumn(headquarters, 8, 'post');
  expect(read.get('SELECT post FROM person')).toEqual({ post: null });
  expect(await known(headquarters)).toMatchObject({ ok: true, value: { taken: 1, remaining: 0 } });
  expect(read.all('SELECT * FROM person')).toEqual(before);
  const sorted = (rows: unknown[]) => rows.map((r) => JSON.parse(String((r as { val: string }).val)) as object);
  expect(sorted(read.all(`SELECT val FROM sync_log WHERE op = 'I' AND tbl = 4`))).toEqual(sorted(log));
  expect(waiting(headquarters)).toBe(0);
});

test('a new row that was refused is taken with its later edits once the certificate covers it, and goes to all it concerns', async () => {
  const { unit, headquarters } = await givenPair(['PA03']);
  const other = givenStation('other', 'unit', 3);
  await enrol(headquarters, other, ['PA09']);
  addPerson(unit, 'Đỗ Thị Xa', 'PA09');
  change(unit, `UPDATE person SET rank = 'Đại úy' WHERE full_name = 'Đỗ Thị Xa'`);
  await deliver(unit, headquarters);
  change(headquarters, `UPDATE unit SET short_name = 'ANKT' WHERE code = 'PA02'`);
  await deliver(headquarters, other);
  expect(waiting(headquarters)).toBe(2);
  expect(await again(headquarters)).toMatchObject({ value: { taken: 0, remaining: 2 } });
  await enrol(headquarters, unit, ['PA03', 'PA09']);
  expect(await again(headquarters)).toMatchObject({ value: { taken: 2, remaining: 0 } });
  expect(headquarters.register().read.get('SELECT full_name, rank FROM person')).toEqual({
    full_name: 'Đỗ Thị Xa',
    rank: 'Đại úy',
  });
  expect(await deliver(headquarters, other)).toMatchObject({ entered: 1, parked: 0 });
  expect(other.register().read.get('SELECT rank FROM person')).toEqual({ rank: 'Đại úy' });
});
