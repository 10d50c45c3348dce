import type { ReadDb } from '#db/handles.ts';
import { syncedTables } from '#db/registry.ts';
import type { RowKey } from './oracle.ts';
import type { World } from './world.ts';

/** Tables of headquarters that everybody has. */
const shared = [
  'unit',
  'cluster',
  'cluster_member',
  'award_type',
  'unit_period',
  'unit_event',
  'award_rate',
  'base_salary',
  'rule',
];
const idOf = new Map(syncedTables.map(({ id, name }) => [name, id]));
const hex = (bytes: Uint8Array | null): string => (bytes ? Buffer.from(bytes).toString('hex') : '');

/**
 * Which rows of headquarters a station must have, said once more and apart from the program: people of its units, awards
 * of its units and of its people, the people and decisions of those awards, and what it made that belongs to nobody.
 * Source: decisions D1, docs/decisions/0003.
 */
export function rowsInScope(db: ReadDb, world: World, n: number): (row: RowKey) => boolean {
  const parents = new Map(
    db
      .all<{ id: Uint8Array; parent: Uint8Array | null }>('SELECT id, parent_id AS parent FROM unit')
      .map((u) => [hex(u.id), hex(u.parent)]),
  );
  const roots = new Set((world.scopes[n] ?? []).map((place) => hex(world.records.unit[place] ?? null)));
  const ours = (unit: string): boolean => {
    for (let at = unit, steps = 0; at && steps < 50; at = parents.get(at) ?? '', steps += 1)
      if (roots.has(at)) return true;
    return false;
  };
  const station = Buffer.from((world.stations[n]?.id ?? '').replaceAll('-', ''), 'hex');
  const made = new Set<RowKey>();
  const found = new Set<RowKey>();
  const key = (table: string, id: Uint8Array | null): RowKey => `${idOf.get(table)}.${hex(id)}`;
  for (const table of ['person', 'decision'])
    for (const row of db.all<{ id: Uint8Array }>(
      `SELECT r.id FROM ${table} r JOIN sync_tx t ON t.id = r._tx JOIN sync_site s ON s.n = t.site WHERE s.station = ?`,
      station,
    ))
      made.add(key(table, row.id));
  for (const p of db.all<{ id: Uint8Array; unit: Uint8Array | null }>('SELECT id, unit_id AS unit FROM person'))
    if (ours(hex(p.unit)) || (!p.unit && made.has(key('person', p.id)))) found.add(key('person', p.id));
  for (const id of made) if (id.startsWith(`${idOf.get('decision')}.`)) found.add(id);
  const awards = db.all<{
    id: Uint8Array;
    unit: Uint8Array;
    person: Uint8Array | null;
    decision: Uint8Array | null;
    home: Uint8Array | null;
  }>(
    `SELECT a.id, a.unit_id AS unit, a.person_id AS person, a.decision_id AS decision, p.unit_id AS home
     FROM award a LEFT JOIN person p ON p.id = a.person_id`,
  );
  for (const a of awards) {
    const isOurs = ours(hex(a.unit));
    if (!isOurs && !ours(hex(a.home))) continue;
    found.add(key('award', a.id));
    if (a.decision) found.add(key('decision', a.decision));
    if (isOurs && a.person) found.add(key('person', a.person));
  }
  for (const f of db.all<{ id: Uint8Array; person: Uint8Array }>('SELECT id, person_id AS person FROM person_fact'))
    if (found.has(key('person', f.person))) found.add(key('person_fact', f.id));
  const everybodys = new Set(shared.map((name) => String(idOf.get(name))));
  return (row) => found.has(row) || everybodys.has(row.split('.')[0] ?? '');
}
