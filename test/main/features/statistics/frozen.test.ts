import { expect, test } from 'vitest';
import { statisticsHandlers, statisticsQueries } from '#main/features/statistics/index.ts';
import type { CallCtx } from '#main/platform/host/handlers.ts';
import type { HostDeps } from '#main/platform/host/host-deps.ts';
import { statisticsChoice } from '#shared/api/statistics.ts';
import { type Id, uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { must } from '#support/exchange.ts';
import { givenRegister } from '#support/register.ts';
import { givenAwards } from '../awards/given-awards.ts';

const choice = statisticsChoice.parse({
  rows: 'level',
  columns: 'recipientKind',
  yearFrom: 2024,
  yearTo: 2024,
  earlier: 1,
  counting: 'awards',
  filter: {},
});

function givenFrozen() {
  const { register, ctx } = givenRegister();
  const ids = givenAwards(register, ctx, [
    { person: 'Nguyễn Thị Ánh' },
    { person: 'Đặng Đức Hòa', level: 'ministry' },
    { unit: 'PA02' },
    { unit: 'PA03', year: 2023 },
  ]);
  const call: CallCtx = { ...ctx, newId: ctx.newId, now: ctx.now, path: (token) => token };
  const handlers = statisticsHandlers({ register: () => register } as HostDeps);
  const freeze = (title: string) =>
    handlers['statistics.freeze']({ choice, title, receiver: 'Phòng PX03' }, call) as ReturnType<() => never>;
  const read = { read: register.read, today: '2024-12-31' };
  const changes = (id: string) =>
    must(statisticsQueries['statistics.changes']({ id: id as Id<'frozenStatistics'> }, read));
  const correct = (sql: string, ...params: (string | Uint8Array)[]) =>
    register.write(ctx, 'award.correct', (db) => {
      db.run(sql, ...params);
      return ok(null);
    });
  return { register, ctx, ids, freeze, changes, correct, read, call };
}

test('frozen figures stay, and what came, went or was corrected since is listed with what it was', () => {
  const { register, ctx, ids, freeze, changes, correct, read } = givenFrozen();
  const { id, awards } = must<{ id: string; awards: number }>(freeze('Số liệu năm 2024'));
  expect(awards).toBe(4);
  expect(changes(id)).toMatchObject({ intact: true, added: 0, gone: 0, changed: 0, cells: [] });

  const [first = '', second = '', third = '', fourth = ''] = ids.map((one) => one);
  correct(`UPDATE award SET status = 'revoked' WHERE id = ?`, uuidToBytes(first));
  correct(`UPDATE award SET level = 'province' WHERE id = ?`, uuidToBytes(second));
  correct('UPDATE award SET deleted = 1 WHERE id = ?', uuidToBytes(third));
  correct('UPDATE award SET year = 2020 WHERE id = ?', uuidToBytes(fourth));
  const [fifth] = givenAwards(register, ctx, [{ person: 'Lê Hữu Ước', level: 'state' }]);

  const since = changes(id);
  expect(since).toMatchObject({ intact: true, added: 1, gone: 3, changed: 1 });
  const kinds = Object.fromEntries(since.awards.map((award) => [award.id, award.kind]));
  expect(kinds).toEqual({
    [fifth ?? '']: 'added',
    [first]: 'void',
    [second]: 'changed',
    [third]: 'withdrawn',
    [fourth]: 'outside',
  });
  expect(since.awards.find((award) => award.id === second)?.fields).toEqual([
    { field: 'level', before: 'ministry', after: 'province' },
  ]);
  expect(since.awards.find((award) => award.id === fourth)?.fields).toEqual([
    { field: 'year', before: '2023', after: '2020' },
  ]);
  expect(since.cells.map(({ row, from, before, after }) => `${row.key} ${from}: ${before} → ${after}`)).toEqual(
    expect.arrayContaining(['ministry 2024: 1 → 0', 'province 2024: 0 → 1', 'state 2024: 0 → 1']),
  );
  const frozen = must(statisticsQueries['statistics.frozenTable']({ id: id as Id<'frozenStatistics'> }, read));
  expect(frozen?.table.spans.map(({ from, total }) => [from, total])).toEqual([
    [2024, 3],
    [2023, 1],
  ]);
});

test('a name that changes later is told as it was; figures that lie otherwise than they were kept are told apart', () => {
  const { register, ids, freeze, changes, correct } = givenFrozen();
  const { id } = must<{ id: string }>(freeze('Số liệu năm 2024'));
  correct('UPDATE person SET full_name = ? WHERE full_name = ?', 'Nguyễn Thị Ánh Nguyệt', 'Nguyễn Thị Ánh');
  expect(changes(id).awards).toMatchObject([
    { id: ids[0], kind: 'changed', fields: [{ field: 'recipient', before: 'Nguyễn Thị Ánh' }] },
  ]);
  register.writeLocal(
    (db) => void db.run(`UPDATE frozen_statistics SET figures = replace(figures, '"total":3', '"total":9')`),
  );
  expect(changes(id).intact).toBe(false);
});

test('figures need a name and an award, and a place to be kept in', () => {
  const { freeze, register, correct } = givenFrozen();
  expect(freeze('')).toMatchObject({ ok: false, code: 'statistics.titleEmpty' });
  correct('UPDATE award SET deleted = 1');
  expect(freeze('Số liệu')).toMatchObject({ ok: false, code: 'statistics.nothing' });
  register.setReadOnly();
  expect(freeze('Số liệu')).toMatchObject({ ok: false, code: 'register.readOnly' });
});
