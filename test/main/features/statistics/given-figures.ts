import type { ReadDb, WriteDb } from '#db/handles.ts';
import { awardsQueries } from '#main/features/awards/index.ts';
import { statisticsQueries } from '#main/features/statistics/index.ts';
import type { Ctx } from '#main/platform/register/ctx.ts';
import type { Prng } from '#scripts/bench/prng.ts';
import { type AskedCell, cellFilter, statisticsChoice } from '#shared/api/statistics.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { commendationTypes } from '#shared/domain/awards-kinds.ts';
import { levels } from '#shared/domain/levels.ts';
import { type StatisticsChoice, sexes } from '#shared/domain/statistics/choice.ts';
import { standings } from '#shared/domain/statistics/standing.ts';
import type { StatisticsTable } from '#shared/domain/statistics/table.ts';
import { unitId } from '../awards/given-awards.ts';
import { givenPages, unitCodes } from '../awards/given-pages.ts';

const ctxOf = (read: ReadDb) => ({ read, today: '2024-12-31' });

export function tableOf(read: ReadDb, choice: StatisticsChoice): StatisticsTable {
  const reply = statisticsQueries['statistics.table'](statisticsChoice.parse(choice), ctxOf(read));
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}

/** How many awards the list shows for a cell, and how many it says. */
export function opened(read: ReadDb, choice: StatisticsChoice, cell: AskedCell): { listed: number; said: number } {
  const filter = cellFilter(choice, cell) as never;
  const page = awardsQueries['awards.page'](
    { filter, sort: 'name', descending: false, offset: 0, limit: 500 },
    ctxOf(read),
  );
  const totals = awardsQueries['awards.totals']({ filter }, ctxOf(read));
  if (!page.ok || !totals.ok) throw new Error('refused');
  return { listed: page.value.length, said: totals.value.total };
}

const posts = [
  'Trưởng phòng',
  'Phó Trưởng phòng',
  'TRƯỞNG PHÒNG',
  'Cán bộ',
  'Cán bộ Đội 2',
  'Nguyên Giám đốc',
  'Tổ trưởng',
  '',
];

/** Makes a register uneven: trees that change, clusters that are cut anew, merged people, void awards, what nobody knows. */
export function shake(db: WriteDb, ctx: Ctx, random: Prng): void {
  const bytes = (code: string): Uint8Array => uuidToBytes(unitId(code));
  const awards = db.all<{ rid: number; person: Uint8Array | null }>('SELECT rid, person_id AS person FROM award');
  const people = db.all<{ id: Uint8Array }>('SELECT id FROM person').map(({ id }) => id);
  for (const { rid, person } of awards) {
    if (!random.chance(0.3)) continue;
    if (person) db.run('UPDATE award SET post = ? WHERE rid = ?', random.pick(posts), rid);
    else db.run('UPDATE award SET team_name = ? WHERE rid = ?', random.pick(['Đội 1', 'ĐỘI 1', 'Đội 2']), rid);
    if (random.chance(0.5))
      db.run(
        'UPDATE award SET commendation_type = ? WHERE rid = ?',
        random.pick([...commendationTypes, 'kind_of_2030']),
        rid,
      );
    if (random.chance(0.2))
      db.run(`UPDATE award SET status = ? WHERE rid = ?`, random.pick(['valid', 'cancelled', 'revoked']), rid);
    if (random.chance(0.1)) db.run('UPDATE award SET deleted = 1 - deleted WHERE rid = ?', rid);
    if (random.chance(0.1)) db.run('UPDATE award SET year = ? WHERE rid = ?', 2020 + random.int(6), rid);
    if (random.chance(0.1)) db.run('UPDATE award SET level = ? WHERE rid = ?', random.pick(levels), rid);
    if (random.chance(0.1)) db.run('UPDATE award SET unit_id = ? WHERE rid = ?', bytes(random.pick(unitCodes)), rid);
  }
  for (const id of people) {
    if (random.chance(0.3))
      db.run('UPDATE person SET gender = ? WHERE id = ?', random.pick(['male', 'female', null]), id);
    if (random.chance(0.1))
      db.run('UPDATE person SET merged_into = ? WHERE id = ?', random.pick([...people, null]), id);
  }
  for (const code of unitCodes) {
    const above = random.chance(0.5) ? bytes(random.pick(unitCodes)) : null;
    if (random.chance(0.4)) db.run('UPDATE unit SET parent_id = ? WHERE id = ?', above, bytes(code));
    if (random.chance(0.2))
      db.run(
        `INSERT INTO unit_period (id, unit_id, valid_to, code, name, parent_id, fold_key, _tx) VALUES (?, ?, ?, ?, ?, ?, '', ?)`,
        uuidToBytes(ctx.newId()),
        bytes(code),
        `${2020 + random.int(4)}-06-30`,
        code,
        `${code} cũ`,
        random.chance(0.5) ? bytes(random.pick(unitCodes)) : null,
        db.tx,
      );
    if (random.chance(0.05)) db.run('UPDATE unit SET deleted = 1 - deleted WHERE id = ?', bytes(code));
    const cluster = db.get<{ id: Uint8Array }>('SELECT id FROM cluster LIMIT 1')?.id;
    if (cluster && random.chance(0.3))
      db.run(
        'INSERT INTO cluster_member (id, cluster_id, unit_id, year, _tx) VALUES (?, ?, ?, ?, ?)',
        uuidToBytes(ctx.newId()),
        cluster,
        bytes(code),
        2020 + random.int(6),
        db.tx,
      );
  }
  const movement = uuidToBytes(ctx.newId());
  db.run(
    `INSERT INTO movement (id, name, kind, fold_key, _tx) VALUES (?, 'Vì an ninh Tổ quốc', 'regular', '', ?)`,
    movement,
    db.tx,
  );
  for (const { rid } of awards)
    if (random.chance(0.05)) db.run('UPDATE award SET movement_id = ? WHERE rid = ?', movement, rid);
}

export function givenFigures(n: number, random: Prng) {
  const given = givenPages(n);
  const shakeOnce = (): void =>
    void given.register.write(given.ctx, 'award.correct', (db) => {
      shake(db, given.ctx, random);
      return ok(null);
    });
  shakeOnce();
  return { ...given, shakeOnce };
}

const maybe = <T>(random: Prng, chance: number, make: () => T): T | undefined =>
  random.chance(chance) ? make() : undefined;

export function randomChoice(
  read: ReadDb,
  random: Prng,
  dimensionsIn: readonly StatisticsChoice['rows'][],
): StatisticsChoice {
  const rows = random.pick(dimensionsIn);
  const others = dimensionsIn.filter((one) => one !== rows);
  const ids = (table: string): string[] =>
    read.all<{ id: Uint8Array }>(`SELECT id FROM ${table}`).map(({ id }) => bytesToUuid(id));
  const yearFrom = 2019 + random.int(6);
  const filter = {
    recipientKind: maybe(random, 0.15, () => random.pick(['unit', 'person', 'household'] as const)),
    level: maybe(random, 0.15, () => random.pick(levels)),
    awardKind: maybe(random, 0.1, () => random.pick(['title', 'form'] as const)),
    commendationType: maybe(random, 0.1, () => random.pick([...commendationTypes, 'none' as const])),
    unitId: maybe(random, 0.3, () => unitId(random.pick(unitCodes))),
    clusterId: maybe(random, 0.15, () => random.pick([...ids('cluster'), 'none'])),
    movementId: maybe(random, 0.1, () => random.pick([...ids('movement'), 'none'])),
    sex: maybe(random, 0.1, () => random.pick(sexes)),
    standing: maybe(random, 0.1, () => random.pick(standings)),
  };
  return {
    rows,
    columns: random.chance(0.2) ? 'none' : random.pick(others),
    yearFrom,
    yearTo: yearFrom + random.int(3),
    earlier: random.int(3),
    counting: 'awards',
    filter: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)),
  };
}
