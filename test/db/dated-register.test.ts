import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { listMigrations, migrateUp } from '#db/migrate.ts';
import { prepareDb } from '#db/prepare.ts';
import { seedId } from '#db/ship.ts';
import { shipCatalogue } from '#db/ship-catalogue.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { dbFolder } from '#support/register.ts';

const steps = listMigrations(path.join(dbFolder, 'migrations'));
const id = (n: number): Uint8Array => Buffer.alloc(16, n);

/** A register as step 0002 left it, with a unit, a person, a decision and their award. */
function givenBefore(): BetterSqlite3.Database {
  const raw = new BetterSqlite3(':memory:');
  raw.pragma('foreign_keys = ON');
  migrateUp(raw, steps.slice(0, 2), 0, () => {});
  raw.exec(
    `INSERT INTO unit (id, code, name, sort_key, fold_key, _tx) VALUES (x'${'01'.repeat(16)}', 'PA01', 'Phòng Một', 'a', 'pa01 phong mot', 1)`,
  );
  raw.exec(
    `INSERT INTO person (id, full_name, birth_year, unit_id, sort_key, fold_key, _tx) VALUES (x'${'02'.repeat(16)}', 'Lê Văn An', 1980, x'${'01'.repeat(16)}', 'an', 'le van an', 1)`,
  );
  raw.exec(`INSERT INTO award_type (id, code, name_vi, name_en, kind, family, recipient, level, authority, sort_order, coefficient_individual, fold_key, _tx)
    VALUES (x'${'03'.repeat(16)}', 'GK', 'Giấy khen', 'Certificate', 'form', 'giay_khen', 'both', 'unit', '', 1, 0.3, 'giay khen', 1)`);
  raw.exec(`INSERT INTO award (id, recipient_kind, person_id, unit_id, award_type_id, year, level, unit_name, _tx)
    VALUES (x'${'04'.repeat(16)}', 'person', x'${'02'.repeat(16)}', x'${'01'.repeat(16)}', x'${'03'.repeat(16)}', 2024, 'unit', 'Phòng Một', 1)`);
  return raw;
}

test('rows that were there before dated history keep what they said', () => {
  const raw = givenBefore();
  migrateUp(raw, steps, 1);
  expect(raw.prepare('SELECT kind, status, merged_into, root_id FROM person').get()).toEqual({
    kind: 'police',
    status: 'active',
    merged_into: null,
    root_id: null,
  });
  expect(raw.prepare('SELECT status, register_seq, fold_key FROM award').get()).toEqual({
    status: 'valid',
    register_seq: null,
    fold_key: 'le van an pa01 phong mot ',
  });
});

test('every coefficient that ships has its dates, and the newest base salary is that of 2026', () => {
  const { raw, close } = prepareDb(':memory:', dbFolder, 0);
  const rates = raw
    .prepare(
      'SELECT valid_from, valid_to, individual, collective FROM award_rate WHERE award_type_id = ? ORDER BY valid_from',
    )
    .all(Buffer.from(uuidToBytes(seedId('award_type', 'BK_BCA')))) as { individual: number }[];
  expect(rates.map(({ individual }) => individual)).toEqual([1, 1.5]);
  expect(raw.prepare('SELECT amount FROM base_salary ORDER BY valid_from DESC LIMIT 1').pluck().get()).toBe(2_530_000);
  close();
});

test('a newer program brings shipped rows up, but never over what a person has set', () => {
  const opened = prepareDb(':memory:', dbFolder, 0);
  const { raw } = opened;
  const type = Buffer.from(uuidToBytes(seedId('award_type', 'BK_BCA')));
  raw.exec(`INSERT INTO sync_site (n, id, role) VALUES (1, x'${'09'.repeat(16)}', 'headquarters')`);
  raw.exec(`INSERT INTO sync_tx (id, site, seq, hlc, actor, action, chain) VALUES (900, 1, 1, 1, 'Hoa', 'test', x'')`);
  raw.exec('INSERT INTO sync_ctx (one, tx, mode) VALUES (1, 900, 1)');
  raw.prepare(`UPDATE award_type SET name_vi = 'Tên cấp trên đặt' WHERE id = ?`).run(type);
  raw.exec('UPDATE sync_ctx SET mode = 2');
  raw.prepare(`UPDATE award_type SET aliases = '["cũ"]' WHERE id = ?`).run(type);
  raw.exec('DELETE FROM sync_ctx');
  shipCatalogue(opened, dbFolder);
  const after = raw.prepare('SELECT name_vi AS name, aliases FROM award_type WHERE id = ?').get(type) as {
    name: string;
    aliases: string;
  };
  expect(after.name).toBe('Tên cấp trên đặt');
  expect(after.aliases).not.toBe('["cũ"]');
  opened.close();
});

test('of two rows that say the same person the award stands under the one that is kept', () => {
  const raw = givenBefore();
  migrateUp(raw, steps, 1, () => {});
  raw.exec(
    `INSERT INTO person (id, full_name, sort_key, fold_key, _tx) VALUES (x'${'05'.repeat(16)}', 'Lê Văn Ấn', 'ấn', 'le van an hai', 1)`,
  );
  const merge = (a: number, b: number | null): void =>
    void raw.prepare('UPDATE person SET merged_into = ? WHERE id = ?').run(b === null ? null : id(b), id(a));
  const award = () =>
    raw.prepare('SELECT name_key AS nameKey, fold_key AS foldKey FROM award').get() as {
      nameKey: string;
      foldKey: string;
    };
  const before = award();
  merge(2, 5);
  expect(award().nameKey.startsWith('ấn')).toBe(true);
  expect(award().foldKey).toContain('le van an hai le van an');
  // Two stations merged the two rows into each other: one of them goes on standing for both.
  merge(5, 2);
  expect(raw.prepare('SELECT hex(root_id) FROM person WHERE root_id IS NOT NULL').pluck().all()).toEqual([
    '02'.repeat(16),
  ]);
  merge(5, null);
  merge(2, null);
  expect(award()).toEqual(before);
});
