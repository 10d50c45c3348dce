import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter, AwardGroup, AwardGrouping } from '#shared/api/awards.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import type { RecipientKind } from '#shared/domain/awards.ts';
import { levels } from '#shared/domain/levels.ts';
import { unitOrder } from '../units/index.ts';
import { type Source, sourceOf } from './award-source.repo.ts';
import { countedBy, voidOf } from './award-totals.repo.ts';

type Key = string | number | Uint8Array | null;
type Named = Pick<AwardGroup, 'key' | 'title' | 'detail'>;

const columns: Readonly<Record<AwardGrouping, string>> = {
  unit: 'a.unit_id',
  level: 'a.level',
  awardType: 'a.award_type_id',
  decision: 'a.decision_id',
  year: 'a.year',
};

const keyOf = (key: Key): string => (key === null ? '' : key instanceof Uint8Array ? bytesToUuid(key) : String(key));

/** How many awards of each kind of recipient share a key. */
function countBy(db: ReadDb, { from, where, params }: Omit<Source, 'wide'>, column: string) {
  const rows = db.all<{ key: Key; kind: RecipientKind; n: number }>(
    `SELECT ${column} AS key, a.recipient_kind AS kind, count(*) AS n FROM ${from} WHERE ${where} GROUP BY 1, 2`,
    ...params,
  );
  const counts = new Map<string, Partial<Record<RecipientKind, number>>>();
  for (const { key, kind, n } of rows) {
    const text = keyOf(key);
    counts.set(text, { ...counts.get(text), [kind]: n });
  }
  return counts;
}

const named = (db: ReadDb, sql: string): readonly Named[] =>
  db.all<Omit<Named, 'key'> & { id: Uint8Array }>(sql).map(({ id, ...names }) => ({ ...names, key: bytesToUuid(id) }));

const bare = (key: string): Named => ({ key, title: '', detail: '' });

/** Everything that awards can be gathered under, as it is ordered. */
function namesOf(db: ReadDb, by: AwardGrouping, found: Iterable<string>): readonly Named[] {
  switch (by) {
    case 'unit':
      return named(db, `SELECT u.id, u.code AS title, u.name AS detail FROM unit u ORDER BY ${unitOrder('u')}`);
    case 'level':
      return levels.map(bare);
    case 'awardType':
      return named(db, `SELECT id, name_vi AS title, '' AS detail FROM award_type ORDER BY sort_order, code, rid`);
    case 'decision':
      return [
        ...named(
          db,
          `SELECT id, number AS title, decided_on AS detail FROM decision
           ORDER BY decided_on DESC, CAST(number AS INTEGER) DESC, fold_key DESC, rid DESC`,
        ),
        bare(''),
      ];
    case 'year':
      return [...found].sort((a, b) => Number(b) - Number(a)).map(bare);
  }
}

/** The index that holds awards together as they are gathered, where nothing else narrows them down. */
function walkFor(filter: AwardFilter, by: AwardGrouping): string {
  if (filter.year !== undefined || filter.awardTypeId) return countedBy(filter);
  const holding = {
    unit: 'award_unit',
    level: 'award_form',
    awardType: 'award_form',
    decision: 'award_decision',
    year: 'award_year',
  };
  return holding[by];
}

/** What the awards of a filter come to, gathered; counted inside an index where one holds what they are gathered by. */
export function groupsOf(db: ReadDb, filter: AwardFilter, by: AwardGrouping): readonly AwardGroup[] {
  const walk = walkFor(filter, by);
  const all = countBy(db, sourceOf(db, filter, walk), columns[by]);
  const gone = countBy(db, voidOf(db, filter), columns[by]);
  return namesOf(db, by, all.keys()).flatMap((group): AwardGroup[] => {
    const listed = all.get(group.key);
    if (!listed) return [];
    const voided = gone.get(group.key) ?? {};
    const counted = (kind: RecipientKind): number => (listed[kind] ?? 0) - (voided[kind] ?? 0);
    return [
      {
        ...group,
        collective: counted('unit'),
        individual: counted('person'),
        household: counted('household'),
        void: (voided.unit ?? 0) + (voided.person ?? 0) + (voided.household ?? 0),
      },
    ];
  });
}
