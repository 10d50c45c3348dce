import { expect, test } from 'vitest';
import type { Cell } from '#db/handles.ts';
import { lentKeys } from '#db/lent-keys.ts';
import type { OpenedDb } from '#db/open.ts';
import { prepareDb } from '#db/prepare.ts';
import { dbFolder } from '#support/register.ts';

const id = (n: number): Uint8Array => Buffer.alloc(16, n);
const unit = id(1);
const [younger, older, merged] = [id(2), id(3), id(4)];
const decision = id(5);
const type = id(6);

/** People of whom one was merged into another, a unit with a past, a decision. */
function givenLenders(): OpenedDb {
  const opened = prepareDb(':memory:', dbFolder, 0);
  const put = (table: string, row: Readonly<Record<string, Cell>>): void => {
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}, _tx) VALUES (${columns.map(() => '?').join(', ')}, 1)`;
    opened.raw.prepare(sql).run(...Object.values(row));
  };
  opened.raw.exec('INSERT INTO sync_ctx (one, tx, mode) VALUES (1, 0, 2)');
  put('unit', { id: unit, code: 'PX05', name: 'Phòng Đổi tên', sort_key: 'phong', fold_key: 'px05 phong doi ten' });
  put('unit_period', {
    id: id(7),
    unit_id: unit,
    valid_to: '2018-08-06',
    code: 'PV11',
    name: 'Cũ',
    fold_key: 'pv11 cu',
  });
  put('person', { id: younger, full_name: 'Lê An', birth_date: '1990-05-01', sort_key: 'an le', fold_key: 'le an' });
  put('person', { id: older, full_name: 'Lê Ân', birth_year: 1961, sort_key: 'an le', fold_key: 'le an 61' });
  put('person', { id: merged, full_name: 'Lê Văn Ân', merged_into: older, sort_key: 'an', fold_key: 'le van an' });
  put('decision', {
    id: decision,
    number: '12/QĐ-X05',
    decided_on: '2024-01-02',
    level: 'unit',
    fold_key: '12/qd-x05',
  });
  put('award_type', {
    ...{ id: type, code: 'ZZ', name_vi: '', name_en: '', kind: 'form', family: 'giay_khen', recipient: 'both' },
    ...{ level: 'unit', authority: '', sort_order: 1, fold_key: '' },
  });
  return opened;
}

test('the keys that an award brings along are those its trigger would have made', () => {
  const { raw, read, close } = givenLenders();
  const lent = lentKeys(read);
  const awards = [
    ...[younger, older, merged, id(99)].map((person) => ({ kind: 'person', person, team: null, by: decision })),
    { kind: 'unit', person: null, team: null, by: null },
    { kind: 'team', person: null, team: 'Tổ Một', by: decision },
  ];
  for (const [at, { kind, person, team, by }] of awards.entries()) {
    const textKey = team && 'to mot';
    const keys = lent.of({
      recipientKind: kind,
      person,
      unit,
      decision: by,
      teamName: team,
      textKey,
    });
    raw.pragma('foreign_keys = OFF');
    raw
      .prepare(
        `INSERT INTO award (id, recipient_kind, person_id, unit_id, team_name, award_type_id, decision_id, year, level, unit_name, text_key, name_key, fold_key, _tx)
         VALUES (?, ?, ?, ?, ?, ?, ?, 2024, 'unit', '', ?, ?, ?, 1)`,
      )
      .run(id(20 + at), kind, person, unit, team, type, by, textKey, keys.name_key, keys.fold_key);
  }
  const brought = raw.prepare('SELECT rid, name_key, fold_key FROM award ORDER BY rid').all();
  expect(brought).toHaveLength(awards.length);
  expect(brought).toEqual(raw.prepare('SELECT rid, name_key, fold_key FROM award_keys ORDER BY rid').all());
  close();
});

test('after a name has changed they are made of the new one, once the old was forgotten', () => {
  const { raw, read, close } = givenLenders();
  const lent = lentKeys(read);
  const award = {
    recipientKind: 'person',
    person: younger,
    unit: null,
    decision: null,
    teamName: null,
    textKey: null,
  };
  expect(lent.of(award).fold_key).toBe('le an  ');
  raw.prepare(`UPDATE person SET fold_key = 'tran an' WHERE id = ?`).run(younger);
  lent.forget();
  expect(lent.of(award).fold_key).toBe('tran an  ');
  close();
});

test('a row with its keys is found by the search as one whose keys came by trigger', () => {
  const { raw, close } = givenLenders();
  const insert = (n: number, keys: string): void =>
    void raw
      .prepare(
        `INSERT INTO award (id, recipient_kind, person_id, unit_id, award_type_id, year, level, unit_name, name_key, fold_key, _tx)
         VALUES (?, 'person', ?, ?, ?, 2024, 'unit', '', ${keys}, 1)`,
      )
      .run(id(n), younger, unit, type);
  insert(20, 'NULL, NULL');
  insert(21, `'an le', 'le an px05'`);
  const found = raw.prepare(`SELECT rowid FROM award_fts WHERE award_fts MATCH 'an' ORDER BY rowid`).pluck().all();
  expect(found).toEqual(raw.prepare('SELECT rid FROM award ORDER BY rid').pluck().all());
  close();
});
