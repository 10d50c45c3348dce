import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { yearEnd } from '#shared/base/local-date.ts';
import { noGroup } from '#shared/domain/statistics/choice.ts';
import { postWordsOf, standingOf } from '#shared/domain/statistics/standing.ts';
import { clusterGroupsOn } from '#shared/domain/statistics/unit-groups.ts';
import { rememberedValue } from '../../platform/register/remembered-order.ts';
import { listMembers } from '../clusters/index.ts';
import { listRules } from '../rules/index.ts';
import { readBook } from '../units/index.ts';
import type { Condition } from './award-filter.ts';
import { yearsMeant } from './award-units.repo.ts';

const hex = (id: string): string => Buffer.from(uuidToBytes(id)).toString('hex');

/** The units that were in a cluster in each year, with what stood below them; `none` asks for all others. */
export function clusterMeant(db: ReadDb, filter: AwardFilter): Condition | undefined {
  const { clusterId } = filter;
  if (clusterId === undefined) return undefined;
  const years = yearsMeant(db, filter);
  const params = [
    rememberedValue(db, `cluster ${clusterId} ${years.join()}`, () => JSON.stringify(membersOf(db, clusterId, years))),
  ];
  const among = clusterId === noGroup ? 'NOT IN' : 'IN';
  return {
    sql: `(a.unit_id, a.year) ${among} (SELECT unhex(value ->> 0), value ->> 1 FROM json_each(?))`,
    params,
  };
}

function membersOf(db: ReadDb, clusterId: string, years: readonly number[]): readonly (readonly [string, number])[] {
  const book = readBook(db);
  return years.flatMap((year) =>
    [...clusterGroupsOn(book, listMembers(db, year), yearEnd(year))].flatMap(([unit, cluster]) =>
      clusterId === noGroup || cluster === clusterId ? [[hex(unit), year] as const] : [],
    ),
  );
}

/** Every post that awards of a year name, kept until the register changes: it is read from the awards themselves. */
const postsOf = (db: ReadDb, year: number): readonly string[] =>
  rememberedValue(db, `posts ${year}`, () =>
    db
      .all<{ post: string }>(
        `SELECT DISTINCT coalesce(a.post, '') AS post FROM award a INDEXED BY award_year
         WHERE a.deleted = 0 AND a.year = ? AND a.recipient_kind = 'person'`,
        year,
      )
      .map(({ post }) => post),
  );

/** People whose post leads, works directly, or does not say: by the words that headquarters has set for each year. */
export function standingMeant(db: ReadDb, filter: AwardFilter): Condition | undefined {
  const { standing } = filter;
  if (standing === undefined) return undefined;
  const rules = listRules(db);
  const pairs = yearsMeant(db, filter).flatMap((year) => {
    const words = postWordsOf(rules, year);
    return postsOf(db, year).flatMap((post) => (standingOf(post, words) === standing ? [[post, year]] : []));
  });
  return {
    sql: `a.recipient_kind = 'person' AND (coalesce(a.post, ''), a.year) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))`,
    params: [JSON.stringify(pairs)],
  };
}
