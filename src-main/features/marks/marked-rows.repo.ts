import type { ReadDb } from '#db/handles.ts';
import type { Exchanged, MarkedTable, SyncState } from '#shared/domain/sync/marks.ts';
import { rememberedOrder } from '../../platform/register/remembered-order.ts';
import { refusalStands } from '../conflicts/index.ts';
import { findExchanged, numberOf } from './marks.repo.ts';

/** Ids of rows of one table, each once, as SQL. */
interface Sets {
  readonly conflict: string;
  readonly refused: string;
  readonly waiting: string;
  /** rows with a change made here after a position, and the newest of them */
  own(after: number): string;
}

/** The changes of a table, which an award shares with the person that it names: seen from the award. */
function setsOf(table: MarkedTable): Sets {
  const plain = (name: MarkedTable): Sets => {
    const tbl = numberOf(name);
    const refusals = (reason: string): string =>
      `SELECT y.row AS id FROM sync_refused y WHERE y.tbl = ${tbl} AND y.reason ${reason} AND ${refusalStands('y')}`;
    return {
      conflict: `SELECT h.row AS id FROM sync_head h WHERE h.tbl = ${tbl} GROUP BY h.row, h.col HAVING count(DISTINCT quote(h.value)) > 1`,
      refused: refusals(`LIKE 'change.%'`),
      waiting: refusals(`NOT LIKE 'change.%'`),
      own: (after) =>
        `SELECT l.row AS id, max(l.tx) AS last FROM sync_tx t CROSS JOIN sync_log l ON l.tx = t.id AND l.tbl = ${tbl}
         WHERE t.id > ${Number(after)} AND t.bundle IS NULL AND t.site <> 0 GROUP BY l.row`,
    };
  };
  const own = plain(table);
  if (table !== 'award') return own;
  const people = plain('person');
  const through = (ids: string, column = ''): string =>
    `SELECT a.id${column} FROM (${ids}) q CROSS JOIN person o INDEXED BY person_root_id ON o.root_id = q.id CROSS JOIN award a INDEXED BY award_person ON a.person_id = o.id
     UNION ALL SELECT a.id${column} FROM (${ids}) q CROSS JOIN person o ON o.id = q.id AND o.root_id IS NULL CROSS JOIN award a INDEXED BY award_person ON a.person_id = o.id`;
  const both = (of: 'conflict' | 'refused' | 'waiting'): string => `${own[of]} UNION ALL ${through(people[of])}`;
  return {
    conflict: both('conflict'),
    refused: both('refused'),
    waiting: both('waiting'),
    own: (after) =>
      `SELECT id, max(last) AS last FROM (${own.own(after)} UNION ALL ${through(people.own(after), ', q.last')}) GROUP BY id`,
  };
}

/** The rows that `syncStateOf` gives a mark, found from what happened and not row by row: most records never changed. */
function idsOf(table: MarkedTable, mark: SyncState, { role, sent, acknowledged }: Exchanged): string {
  const { conflict, refused, waiting, own } = setsOf(table);
  const without = (...sets: readonly string[]): string =>
    sets.map((set) => `AND m.id NOT IN (SELECT id FROM (${set}))`).join(' ');
  const standing = `SELECT m.rid FROM ${table} m WHERE m.deleted = 0`;
  if (mark === 'conflict') return `${standing} AND m.id IN (SELECT id FROM (${conflict}))`;
  if (role === 'headquarters') {
    if (mark !== 'confirmed' && mark !== 'received') return `${standing} AND 0`;
    const brought = mark === 'received' ? 'NOT NULL' : 'NULL';
    return `${standing} AND (SELECT x.bundle IS ${brought} FROM sync_tx x WHERE x.id = m._tx) ${without(conflict)}`;
  }
  switch (mark) {
    case 'refused':
      return `${standing} AND m.id IN (SELECT id FROM (${refused})) ${without(conflict)}`;
    case 'received':
      return `${standing} ${without(conflict, refused, own(0))}`;
    case 'unsent':
      return `${standing} AND m.id IN (SELECT id FROM (${own(sent)})) ${without(conflict, refused)}`;
    case 'sent':
      return `${standing} AND m.id IN (SELECT id FROM (${own(acknowledged)}) UNION ALL SELECT w.id FROM (${waiting}) w WHERE w.id IN (SELECT id FROM (${own(0)})))
        ${without(own(sent), conflict, refused)}`;
    case 'confirmed':
      return `${standing} AND m.id IN (SELECT id FROM (${own(0)})) ${without(own(acknowledged), waiting, conflict, refused)}`;
  }
}

/** The records of a table that bear a mark, as `rid`; kept until the register changes. */
export function markedRids(db: ReadDb, table: MarkedTable, mark: SyncState): Uint32Array {
  return rememberedOrder(db, `marked ${table} ${mark}`, () => {
    const row = db.get<{ rids: string | null }>(
      `SELECT group_concat(rid) AS rids FROM (${idsOf(table, mark, findExchanged(db))})`,
    );
    return Uint32Array.from(row?.rids?.split(',') ?? [], Number);
  });
}
