import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readWorkbook } from '#main/platform/workbooks/read-workbook.ts';
import { titleCaseName } from '#shared/base/vi-text.ts';
import type { ImportOptions } from '#shared/domain/imports/directory.ts';
import type { ImportPlan } from '#shared/domain/imports/plan.ts';
import { planImport } from '#shared/domain/imports/plan-import.ts';
import { problems } from './books.ts';
import { directoryWith } from './directory.ts';

const fixtures = `${import.meta.dirname}/../../../fixtures/workbooks`;

async function planned(name: string, changes = {}, role: ImportOptions['role'] = 'headquarters'): Promise<ImportPlan> {
  const read = await readWorkbook(`${fixtures}/${name}`);
  if (!read.ok) throw new Error(read.code);
  return planImport(read.value, directoryWith(changes), { role });
}

test('the sample list gives 8 units, 31 collective and 61 individual awards, none refused', async () => {
  const { counts } = await planned('cum-an-ninh-2024.xlsx');
  expect(counts).toEqual({
    units: 8,
    unitsToAdd: 0,
    unitsProposed: 0,
    people: 61,
    peopleToAdd: 61,
    decisionsToAdd: 0,
    collectives: 31,
    individuals: 61,
    byLevel: {
      state: { collective: 0, individual: 1 },
      government: { collective: 1, individual: 0 },
      ministry: { collective: 13, individual: 11 },
      province: { collective: 7, individual: 12 },
      provincial_police: { collective: 10, individual: 37 },
      unit: { collective: 0, individual: 0 },
      commune: { collective: 0, individual: 0 },
    },
    refused: 0,
    warned: 1,
    repeats: 0,
    updates: 0,
  });
});

test('its one warning is the order of the President that it puts under the Government', async () => {
  const plan = await planned('cum-an-ninh-2024.xlsx');
  expect(plan.findings.filter(({ severity }) => severity === 'warning')).toEqual([
    {
      severity: 'warning',
      code: 'import.levelDisagrees',
      params: { stated: 'Chính phủ', award: 'Huân chương Chiến công hạng Ba' },
      sheet: 'Cá nhân',
      row: 20,
      column: { letter: 'H', heading: 'Cấp khen' },
      value: 'Chính phủ',
    },
  ]);
});

test('names, units and days of the sample come out clean', async () => {
  const plan = await planned('cum-an-ninh-2024.xlsx');
  const names = plan.people.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['Trịnh Mạnh Quân', 'Trịnh Tiến Ổn', 'Phan Thị Uyên', 'Đặng Thị Thanh Ánh']),
  );
  expect(names.every((name) => name === name.trim() && !name.includes('  '))).toBe(true);
  expect(plan.people[1]).toMatchObject({
    birth: '1998-07-28',
    rank: 'Thượng úy',
    post: 'Cán bộ',
    unit: { id: 'unit:PA06' },
  });
  expect(plan.people[3]?.birth).toBe('1987');
  expect(plan.awards[0]).toEqual({
    sheet: 'Tập thể',
    row: 9,
    recipient: { unit: { id: 'unit:PA01' } },
    awardTypeId: 'type:CO_CHINH_PHU',
    awardTypeCode: 'CO_CHINH_PHU',
    level: 'government',
    year: 2024,
    decisionNumber: '629/QĐ-TTg',
    decidedOn: '2024-10-20',
    achievement: 'Có thành tích đột xuất trong đấu tranh chuyên án',
    snapshot: { unitName: 'Phòng An ninh đối ngoại' },
  });
});

test('every row of the sample is shown for what it is', async () => {
  const plan = await planned('cum-an-ninh-2024.xlsx');
  const count = (at: number, kind: string): number =>
    plan.sheets[at]?.rows.filter((row) => row.kind === kind).length ?? 0;
  const kinds = ['title', 'header', 'group', 'record', 'total', 'signature'];
  expect(kinds.map((kind) => count(1, kind))).toEqual([4, 1, 4, 31, 1, 1]);
  expect(kinds.map((kind) => count(2, kind))).toEqual([3, 1, 4, 61, 1, 0]);
  expect(plan.sheets.map(({ kind }) => kind)).toEqual(['units', 'collectives', 'individuals']);
});

test('without its unit sheet the sample gives the same awards', async () => {
  const read = await readWorkbook(`${import.meta.dirname}/../../../fixtures/workbooks/cum-an-ninh-2024.xlsx`);
  if (!read.ok) throw new Error(read.code);
  const { counts } = planImport({ sheets: read.value.sheets.slice(1) }, directoryWith(), { role: 'unit' });
  expect([counts.units, counts.collectives, counts.individuals, counts.refused]).toEqual([0, 31, 61, 0]);
});

test('headquarters adds the units of the sample that it does not know; their awards follow', async () => {
  const { counts, units } = await planned('cum-an-ninh-2024.xlsx', { units: [] });
  expect([counts.units, counts.unitsToAdd, counts.collectives, counts.individuals]).toEqual([8, 8, 31, 61]);
  expect(units[2]).toEqual({
    sheet: 'Đơn vị',
    row: 4,
    outcome: 'add',
    code: 'PA03',
    name: 'Phòng An ninh chính trị nội bộ',
    parent: 'Công an tỉnh Hải Dương',
    cluster: 'Cụm thi đua An ninh',
  });
});

test("at a unit's station unknown units are proposed and their rows wait", async () => {
  const { counts, sheets, findings } = await planned('cum-an-ninh-2024.xlsx', { units: [] }, 'unit');
  expect([counts.units, counts.unitsProposed, counts.collectives, counts.individuals]).toEqual([0, 8, 0, 0]);
  expect(
    new Set(sheets.flatMap(({ rows }) => rows.filter(({ record }) => record).map(({ outcome }) => outcome))),
  ).toEqual(new Set(['waits']));
  expect(new Set(findings.filter(({ severity }) => severity === 'refused').map(({ code }) => code))).toEqual(
    new Set(['import.unitWaits']),
  );
});

test('of the list of errors seven rows are refused, three warned of, one is a repeat, four taken', async () => {
  const plan = await planned('loi-nhap-lieu.xlsx');
  expect(problems(plan)).toEqual([
    'nameEmpty@3',
    'unitUnknown@4',
    'awardUnknown@5',
    'dateImpossible@6',
    'birthOutOfReason@7',
    'formulaValue@8',
    'textTooLong@9',
    'formulaLike@10',
    'dateFuture@11',
    'html@12',
    'repeatInFile@13',
  ]);
  expect(plan.findings.find(({ row }) => row === 13)).toMatchObject({
    severity: 'repeat',
    params: { sheet: 'Cá nhân', row: 2 },
  });
  expect(plan.awards.map(({ row }) => row)).toEqual([2, 8, 10, 12]);
  expect(plan.people.map(({ name }) => name)).toEqual([
    'Đặng Hữu Đăng',
    'Lê Văn A',
    '=HYPERLINK("http://x","Bấm")',
    '<img src=x onerror=alert(1)>',
  ]);
  expect(plan.counts).toMatchObject({ individuals: 4, refused: 7, warned: 3, repeats: 1 });
});

test('findings name the cell by its letter and heading', async () => {
  const { findings } = await planned('loi-nhap-lieu.xlsx');
  expect(findings[1]).toMatchObject({
    sheet: 'Cá nhân',
    row: 4,
    column: { letter: 'F', heading: 'Đơn vị' },
    value: 'PX99',
  });
  expect(findings.find(({ code }) => code === 'import.textTooLong')?.value).toHaveLength(200);
});

test('a list in an ABC font is read by its font, every cell as the list says it', async () => {
  const truth = JSON.parse(readFileSync(`${fixtures}/ca-nhan-2008-tcvn3.truth.json`, 'utf8')) as string[][];
  const read = await readWorkbook(`${fixtures}/ca-nhan-2008-tcvn3.xlsx`);
  if (!read.ok) throw new Error(read.code);
  const cells = read.value.sheets[0]?.rows.map((row) => row.cells.map(({ text }) => text)) ?? [];
  const isName = (row: number, column: number): boolean => row > 0 && column === 1;
  // Six names have a small toned letter where a capital belongs; taking a name puts it right, reading it does not.
  const spelt = cells.map((row, r) => row.map((text, c) => (isName(r, c) ? titleCaseName(text) : text)));
  expect(spelt).toEqual(truth);
  const plan = await planned('ca-nhan-2008-tcvn3.xlsx');
  expect(plan.people.map(({ name }) => name)).toEqual(truth.slice(1).map(([, name]) => name));
  expect(plan.findings.find(({ code }) => code === 'import.oldFont')).toMatchObject({ severity: 'note', row: 0 });
});

test('importing the same list again takes nothing', async () => {
  const units = new Set<string>();
  const first = await planned('cum-an-ninh-2024.xlsx');
  for (const { decisionNumber, awardTypeId } of first.awards) units.add(`${decisionNumber}|${awardTypeId}`);
  const again = await planned('cum-an-ninh-2024.xlsx', {
    hasAward: ({ decisionNumber, awardTypeId }: { decisionNumber?: string; awardTypeId: string }) =>
      units.has(`${decisionNumber}|${awardTypeId}`),
    peopleNamed: (key: string) =>
      [{ id: `person:${key}`, unitId: 'unit:PA01' }].concat(
        [2, 3, 4, 5, 6, 8, 9].map((n) => ({ id: `person:${key}`, unitId: `unit:PA0${n}` })),
      ),
  });
  expect(again.counts).toMatchObject({ collectives: 0, individuals: 0, repeats: 92 });
});
