import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { type RecipientKind, recipientKinds } from '#shared/domain/awards.ts';
import { type Level, levels } from '#shared/domain/levels.ts';
import { rememberedOrder } from '../../platform/register/remembered-order.ts';
import { searchExpression } from '../../platform/register/search-expression.ts';
import { allHits, fewHits, numbersIn } from './award-hits.repo.ts';
import type { Source } from './award-source.repo.ts';

/** Awards of one level and kind of recipient, or of a part of them. */
export interface Group {
  readonly level: Level;
  readonly kind: RecipientKind;
  /** that count */
  readonly n: number;
  /** that do not */
  readonly gone: number;
  /** behind all groups together; the same in each */
  readonly units: number;
}

/**
 * Counts the many hits of a text; undefined where they are few or more is asked than a text. SQLite would look up each
 * of a million awards among them, half a second for every letter that is typed; this takes a tenth of that from the
 * second letter on, since how the awards are spread is remembered.
 */
export function tallyOf(
  db: ReadDb,
  { text, ...rest }: AwardFilter,
  voidOnes: () => Pick<Source, 'from' | 'where' | 'params'>,
): readonly Group[] | undefined {
  const expression = searchExpression(text ?? '');
  if (expression === undefined || Object.values(rest).some((value) => value !== undefined)) return undefined;
  if (fewHits(db, expression)) return undefined;
  const { from, where, params } = voidOnes();
  const gone = db.all<{ rid: number; kind: RecipientKind; level: Level }>(
    `SELECT a.rid, a.recipient_kind AS kind, a.level FROM ${from} WHERE ${where}`,
    ...params,
  );
  const isHit = allHits(db, expression);
  const isVoid = new Set(gone.map(({ rid }) => rid));
  const counted = hitsIn(
    rememberedOrder(db, 'spread', () => spreadOf(db)),
    (rid) => isHit(rid) && !isVoid.has(rid),
  );
  const units = new Set(counted.map(({ unit }) => unit)).size;
  return [
    ...counted.map(({ kind, level, n }) => ({ kind, level, n, gone: 0, units })),
    ...gone.map(({ kind, level }) => ({ kind, level, n: 0, gone: 1, units })),
  ];
}

interface Counted extends Pick<Group, 'level' | 'kind' | 'n'> {
  readonly unit: number;
}

function hitsIn(spread: Uint32Array, isHit: (rid: number) => boolean): readonly Counted[] {
  const counted: Counted[] = [];
  for (let at = 0; at < spread.length; ) {
    const [unit = 0, kindAt = 0, levelAt = 0, length = 0] = spread.subarray(at, at + HEAD);
    const end = at + HEAD + length;
    let n = 0;
    for (let member = at + HEAD; member < end; member++) if (isHit(spread[member] ?? 0)) n++;
    at = end;
    const [kind, level] = [recipientKinds[kindAt], levels[levelAt]];
    if (n > 0 && kind && level) counted.push({ unit, kind, level, n });
  }
  return counted;
}

/** Numbers before the members of a group: unit, kind, level, how many. */
const HEAD = 4;

/** Every award by unit, kind and level, one group behind the other. */
function spreadOf(db: ReadDb): Uint32Array {
  const groups = db.all<{ unit: Uint8Array; kind: RecipientKind; level: Level; rids: string }>(
    `SELECT a.unit_id AS unit, a.recipient_kind AS kind, a.level, group_concat(a.rid) AS rids
     FROM award a INDEXED BY award_unit WHERE a.deleted = 0 GROUP BY a.unit_id, a.recipient_kind, a.level`,
  );
  const members = groups.map(({ rids }) => numbersIn(rids));
  const spread = new Uint32Array(members.reduce((length, group) => length + HEAD + group.length, 0));
  let [at, unit] = [0, 0];
  for (const [place, group] of groups.entries()) {
    const before = groups[place - 1];
    if (before && Buffer.compare(before.unit, group.unit) !== 0) unit++;
    const rids = members[place] ?? new Uint32Array();
    spread.set([unit, recipientKinds.indexOf(group.kind), levels.indexOf(group.level), rids.length], at);
    spread.set(rids, at + HEAD);
    at += HEAD + rids.length;
  }
  return spread;
}
