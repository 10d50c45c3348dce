import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { exportsHandlers } from '#main/features/exports/index.ts';
import { exportListInput } from '#shared/api/exports.ts';
import { type Job, JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { givenStation } from '#support/exchange.ts';
import { givenAwards } from '../awards/given-awards.ts';

const awards = [
  { unit: 'PA04', team: 'Đội 1' },
  { unit: 'PA01' },
  { person: 'Trần Văn Ứng', birth: '1980', number: '=2+5', decidedOn: '2024-11-20' },
  { person: 'Lê Văn An', birth: '1990-02-01' },
];

const column = (id: string, words: Record<string, string> = {}) => ({ id, header: id.toUpperCase(), words });
const byName = { list: 'awards', filter: { year: 2024 }, sort: 'name', descending: false };

function givenExport(job: Job = unwatchedJob) {
  const { host, stick, register } = givenStation('unit', 'unit', 1);
  givenAwards(register(), host.ctx(), awards);
  const handlers = exportsHandlers(host.deps);
  const write = (name: string, more: object = {}) => {
    const asked = exportListInput.parse({
      file: path.join(stick, name),
      format: name.endsWith('.csv') ? 'csv' : 'xlsx',
      separator: ';',
      title: 'Khen thưởng năm 2024',
      columns: [
        column('order'),
        column('recipientName'),
        column('birth'),
        column('unitId'),
        column('level', { provincial_police: 'Công an tỉnh' }),
        column('decisionNumber'),
        column('decidedOn'),
        column('__proto__'),
      ],
      shown: byName,
      ...more,
    });
    return handlers['exports.list'](asked, { ...host.ctx(), path: (token) => token }, job);
  };
  return { host, stick, register, write, file: (name: string) => path.join(stick, name) };
}

test('a list leaves as it is shown: same rows, order, columns and numbering', async () => {
  const { write, file } = givenExport();
  expect(await write('a.csv')).toMatchObject({ ok: true, value: { fileName: 'a.csv', rows: 4 } });
  expect(readFileSync(file('a.csv'), 'utf8').split('\r\n')).toEqual([
    '\uFEFFORDER;RECIPIENTNAME;BIRTH;UNITID;LEVEL;DECISIONNUMBER;DECIDEDON;__PROTO__',
    '1;Phòng An ninh đối ngoại;;PA01;Công an tỉnh;12/QĐ-CAT;05/06/2024;',
    '2;Đội 1;;PA04;Công an tỉnh;12/QĐ-CAT;05/06/2024;',
    '1;Lê Văn An;01/02/1990;PA01;Công an tỉnh;12/QĐ-CAT;05/06/2024;',
    `2;Trần Văn Ứng;1980;PA01;Công an tỉnh;"'=2+5";20/11/2024;`,
    '',
  ]);
  const narrowed = { ...byName, filter: { year: 2024, text: 'ung' }, sort: 'decidedOn', descending: true };
  await write('b.csv', { shown: narrowed, columns: [column('recipientName'), column('order')] });
  expect(readFileSync(file('b.csv'), 'utf8')).toBe('\uFEFFRECIPIENTNAME;ORDER\r\nTrần Văn Ứng;1\r\n');
});

test('a workbook keeps days and numbers as such, and rows the page holds leave as they are', async () => {
  const { write, file } = givenExport();
  expect(await write('a.xlsx')).toMatchObject({ ok: true });
  const rows = {
    columns: [
      { id: 'a', header: 'Đơn vị' },
      { id: 'b', header: 'Lượt', kind: 'number' },
    ],
    shown: {
      list: 'rows',
      rows: [
        ['PA03', 12],
        ['PA04', ''],
      ],
    },
  };
  expect(await write('b.xlsx', rows)).toMatchObject({ ok: true, value: { rows: 2 } });
  const cell = async (name: string, place: string) => {
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(file(name));
    return book.worksheets[0]?.getCell(place).value;
  };
  expect(await cell('a.xlsx', 'G5')).toEqual(new Date('2024-11-20'));
  expect(await cell('a.xlsx', 'F5')).toBe('=2+5');
  expect(await cell('a.xlsx', 'A5')).toBe(2);
  expect([await cell('b.xlsx', 'A2'), await cell('b.xlsx', 'B2'), await cell('b.xlsx', 'B3')]).toEqual([
    'PA03',
    12,
    null,
  ]);
});

test('a void award leaves with its mark, a number of the book with its draft word, and decisions with theirs', async () => {
  const { host, register, write, file } = givenExport();
  register().write(host.ctx(), 'test', (db) =>
    ok(
      db.run(
        `UPDATE award SET status = 'revoked' WHERE person_id = (SELECT id FROM person WHERE full_name = 'Lê Văn An')`,
      ),
    ),
  );
  const words = { revoked: 'Đã thu hồi', draft: 'dự thảo' };
  const columns = [column('recipientName'), column('awardTypeId', words), column('registerNumber', words)];
  expect(await write('a.csv', { columns })).toMatchObject({ value: { rows: 4 } });
  const text = readFileSync(file('a.csv'), 'utf8');
  expect(text).toContain('Lê Văn An;Đã thu hồi: Giấy khen của Giám đốc Công an tỉnh/thành phố;');
  expect(text).toContain('Trần Văn Ứng;Giấy khen của Giám đốc Công an tỉnh/thành phố;dự thảo');
  const shown = { list: 'decisions', filter: {} };
  const marked = [
    column('number'),
    column('decidedOn'),
    column('individual'),
    column('concern', { waiting: 'Chờ cấp số' }),
  ];
  expect(await write('b.csv', { columns: marked, shown })).toMatchObject({ value: { rows: 4 } });
  expect(readFileSync(file('b.csv'), 'utf8').split('\r\n')[1]).toBe(`"'=2+5";20/11/2024;1;Chờ cấp số`);
});

test('people leave by given name, their numbers as they are shown', async () => {
  const { host, register, write, file } = givenExport();
  register().write(host.ctx(), 'test', (db) =>
    ok(db.run(`UPDATE person SET service_number = '012345' WHERE full_name = 'Trần Văn Ứng'`)),
  );
  const shown = { list: 'people', filter: {}, descending: true };
  const columns = ['order', 'fullName', 'birth', 'serviceNumber', 'awards'].map((id) => column(id));
  expect(await write('a.csv', { columns, shown })).toMatchObject({ value: { rows: 2 } });
  expect(readFileSync(file('a.csv'), 'utf8').split('\r\n').slice(1, 3)).toEqual([
    '1;Trần Văn Ứng;1980;012-345;1',
    '2;Lê Văn An;01/02/1990;;1',
  ]);
});

test('what others write meanwhile is not in the file, and a cancelled export leaves nothing behind', async () => {
  const added: (() => void)[] = [];
  const slow: Job = { ...unwatchedJob, pause: async () => added.pop()?.() };
  const { host, register, write, stick } = givenExport(slow);
  added.push(() => givenAwards(register(), host.ctx(), [{ person: 'Người Mới' }]));
  expect(await write('a.csv')).toMatchObject({ ok: true, value: { rows: 4 } });
  added.push(() => {
    throw new JobCancelled();
  });
  await expect(write('b.csv')).rejects.toThrow(JobCancelled);
  expect(readdirSync(stick)).toEqual(['a.csv']);
});

test('going back to a copy ends an export that still reads the register', async () => {
  const restored: (() => unknown)[] = [];
  const slow: Job = { ...unwatchedJob, pause: async () => void (await restored.pop()?.()) };
  const { host, write, file } = givenExport(slow);
  restored.push(() => host.deps.swapRegister(() => {}));
  await expect(write('a.csv')).rejects.toThrow(JobCancelled);
  expect(existsSync(file('a.csv'))).toBe(false);
});

test('a medium that cannot take the file refuses by name', async () => {
  const { write } = givenExport();
  expect(await write('none/a.csv')).toMatchObject({ ok: false, code: 'medium.lost' });
});
