import { expect, test } from 'vitest';
import { printLogHandlers, printLogQueries } from '#main/features/print-log/index.ts';
import type { Parsed } from '#shared/api/index.ts';
import { readPrintCode } from '#shared/domain/papers/print-code.ts';
import { givenHost } from '#support/host.ts';

const list: Parsed<'printLog.add'> = {
  code: '0482193556',
  paper: { kind: 'list', choice: { of: { kind: 'year', year: 2024, reportTitle: '' } } },
  title: 'DANH SÁCH tập thể, cá nhân được khen thưởng năm 2024',
  pages: 4,
  rows: 92,
  said: 'a'.repeat(64),
  way: 'printer',
  target: 'HP LaserJet phòng Tham mưu',
  copies: 2,
} as Parsed<'printLog.add'>;

function givenLog() {
  const { deps, ctx } = givenHost();
  const handlers = printLogHandlers(deps);
  return {
    raw: deps.register().raw,
    newCode: async () => {
      const reply = await handlers['printLog.newCode']({}, ctx());
      return reply.ok ? reply.value.code : '';
    },
    add: (entry: Partial<typeof list> = {}) => handlers['printLog.add']({ ...list, ...entry }, ctx()),
    found: (search: string) => {
      const ctxOfQuery = { read: deps.register().read, today: '2024-12-31' };
      const reply = printLogQueries['printLog.page']({ search, offset: 0, limit: 20 }, ctxOfQuery);
      return reply.ok ? reply.value : undefined;
    },
    setReadOnly: () => deps.register().setReadOnly(),
  };
}

test('what left is found by its code however typed, by its day and by words without marks', async () => {
  const { add, found, raw } = givenLog();
  await add();
  await add({ code: '1111111111', title: 'SỔ VÀNG', target: 'so-vang.pdf', way: 'pdf' });
  raw.prepare(`UPDATE print_log SET day = '2024-12-05' WHERE code = '0482193556'`).run();
  for (const search of ['0482 193 556', '0482193', '05/12/2024', 'danh sach tham muu'])
    expect(
      found(search)?.rows.map(({ code }) => code),
      search,
    ).toEqual(['0482193556']);
  expect(found('')?.rows.map(({ title }) => title)).toEqual(['SỔ VÀNG', list.title]);
  expect(found('khong co')).toEqual({ rows: [], total: 0 });
});

test('an entry says again what was chosen, and nothing of a kind that this program does not know', async () => {
  const { add, found, raw } = givenLog();
  await add();
  expect(found('')?.rows[0]).toMatchObject({ paper: list.paper, pages: 4, rows: 92, copies: 2, way: 'printer' });
  raw.prepare(`UPDATE print_log SET kind = 'hologram'`).run();
  expect(found('')?.rows[0]?.paper).toBeNull();
  raw.prepare(`UPDATE print_log SET kind = 'list', choice = '{'`).run();
  expect(found('')?.rows[0]?.paper).toBeNull();
});

test('new codes are whole, and differ', async () => {
  const { newCode } = givenLog();
  const codes = await Promise.all(Array.from({ length: 50 }, newCode));
  expect(codes.map(readPrintCode)).toEqual(codes);
  expect(new Set(codes).size).toBe(50);
});

test('a register that may not be written refuses', async () => {
  const { add, setReadOnly } = givenLog();
  setReadOnly();
  expect(await add()).toMatchObject({ ok: false, code: 'register.readOnly' });
});
