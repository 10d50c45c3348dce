import type { ReadDb } from '#db/handles.ts';
import type { AlikePair, PersonRow } from '#shared/api/people.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { birthLikeness, type Likable, type Likeness, likeness, WORTH_A_LOOK } from '#shared/domain/people/likeness.ts';
import { isOneLetterOff } from '#shared/domain/people/person-names.ts';
import { rememberedOrder } from '../../platform/register/remembered-order.ts';
import { likable, rareNames, type StoredLikable, stands } from './alike.repo.ts';
import { idText, listByRid } from './people.repo.ts';
import { listDistinct } from './person-merging.repo.ts';

/** What two rows have in common that makes them worth comparing; each found inside an index. */
const pairsBy: readonly string[] = [
  // the same name as it sounds, and the same year
  `person a INDEXED BY person_alike CROSS JOIN person b INDEXED BY person_alike ON b.name_like = a.name_like AND b.born_in = a.born_in
   WHERE ${stands('a')} AND ${stands('b')} AND b.rid > a.rid
     AND (a.birth_date IS NULL OR b.birth_date IS NULL OR a.birth_date = b.birth_date OR a.unit_id = b.unit_id)`,
  // the same name in the same unit, whatever the births
  `person a INDEXED BY person_unit CROSS JOIN person b INDEXED BY person_unit ON b.unit_id = a.unit_id AND b.name_like = a.name_like
   WHERE ${stands('a')} AND ${stands('b')} AND b.rid > a.rid AND a.unit_id IS NOT NULL AND a.born_in IS NOT b.born_in`,
  // nearly the same name and the same day of birth
  `person a INDEXED BY person_born CROSS JOIN person b INDEXED BY person_born ON b.birth_date = a.birth_date
   WHERE ${stands('a')} AND ${stands('b')} AND a.birth_date IS NOT NULL AND b.birth_date IS NOT NULL AND b.rid > a.rid AND a.name_like <> b.name_like
     AND abs(length(a.name_like) - length(b.name_like)) <= 1
     AND (substr(a.name_like, 1, 4) = substr(b.name_like, 1, 4) OR substr(a.name_like, -4) = substr(b.name_like, -4))`,
  `person a INDEXED BY person_service_number CROSS JOIN person b INDEXED BY person_service_number ON b.service_number = a.service_number
   WHERE ${stands('a')} AND ${stands('b')} AND b.rid > a.rid AND a.service_number IS NOT NULL`,
  `person a INDEXED BY person_citizen_number CROSS JOIN person b INDEXED BY person_citizen_number ON b.citizen_number = a.citizen_number
   WHERE ${stands('a')} AND ${stands('b')} AND b.rid > a.rid AND a.citizen_number IS NOT NULL`,
];

/** A register whose names are all alike (a bad import) shall not take the memory of the machine. */
const MOST_COMPARED = 200_000;

type Compared = Likable & Pick<StoredLikable, 'nameLike'>;

interface ScoredPair extends Likeness {
  readonly a: number;
  readonly b: number;
}

/** Every pair worth a look, the likeliest first, as [rid, rid] one after the other. */
function allPairs(db: ReadDb): Uint32Array {
  const candidates = new Map<string, readonly [number, number]>();
  for (const source of pairsBy)
    for (const { a, b } of db.all<{ a: number; b: number }>(
      `SELECT a.rid AS a, b.rid AS b FROM ${source} LIMIT ${MOST_COMPARED}`,
    ))
      candidates.set(`${a}.${b}`, [a, b]);
  const pairs = judge(db, [...candidates.values()]);
  return Uint32Array.from(pairs.flatMap(({ a, b }) => [a, b]));
}

function judge(db: ReadDb, pairs: readonly (readonly [number, number])[]): readonly ScoredPair[] {
  const rows = new Map(
    db
      .all<StoredLikable>(
        `SELECT ${likable} FROM (SELECT DISTINCT value AS rid FROM json_each(?)) asked JOIN person p ON p.rid = asked.rid`,
        JSON.stringify(pairs.flat()),
      )
      .map((row) => [row.rid, { ...row, key: bytesToUuid(row.id), unitId: idText(row.unitId) }]),
  );
  const apart = new Set(listDistinct(db).flatMap(({ one, other }) => [`${one} ${other}`, `${other} ${one}`]));
  const isRare = rareNames(db);
  const found: ScoredPair[] = [];
  for (const [a, b] of pairs) {
    const [one, other] = [rows.get(a), rows.get(b)];
    if (!one || !other || apart.has(`${one.key} ${other.key}`)) continue;
    if (!mayBeAlike(one, other)) continue;
    const rare = isRare(one.nameLike) && isRare(other.nameLike);
    const like = likeness(one, other, rare);
    if (like && like.score >= WORTH_A_LOOK) found.push({ a, b, ...like });
  }
  return found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** Cheap, and never false where a likeness would be found: most candidates fall here. */
const mayBeAlike = (one: Compared, other: Compared): boolean =>
  one.nameLike === other.nameLike
    ? birthLikeness(one.birth, other.birth) !== 'differs' || sharesNumber(one, other)
    : isOneLetterOff(one.nameLike, other.nameLike) || sharesNumber(one, other);

const sharesNumber = (one: Compared, other: Compared): boolean =>
  (one.serviceNumber !== '' && one.serviceNumber === other.serviceNumber) ||
  (one.citizenNumber !== '' && one.citizenNumber === other.citizenNumber);

/** A page of the pairs. They are found once and kept until the register changes. */
export function pageOfPairs(
  db: ReadDb,
  offset: number,
  limit: number,
): { readonly total: number; readonly pairs: readonly AlikePair[] } {
  const order = rememberedOrder(db, 'people.duplicates', () => allPairs(db));
  const shown = [...order.subarray(offset * 2, (offset + limit) * 2)];
  const pairs = Array.from(
    { length: shown.length / 2 },
    (_, at) => [shown[at * 2] ?? 0, shown[at * 2 + 1] ?? 0] as const,
  );
  const scored = new Map(judge(db, pairs).map((pair) => [`${pair.a}.${pair.b}`, pair] as const));
  const rids = [...new Set(shown)];
  const people = new Map<number, PersonRow>(listByRid(db, rids).map((person, at) => [rids[at] ?? 0, person]));
  return {
    total: order.length / 2,
    pairs: pairs.flatMap(([a, b]) => {
      const [one, other, like] = [people.get(a), people.get(b), scored.get(`${a}.${b}`)];
      return one && other && like ? [{ one, other, score: like.score, reasons: like.reasons }] : [];
    }),
  };
}
