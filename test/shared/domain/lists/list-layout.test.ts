import { expect, test } from 'vitest';
import type { Block } from '#shared/domain/lists/list-document.ts';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import { aCollective, aList, aPerson, aYear } from './given-lines.ts';
import { outline } from './outline.ts';

test('namesakes stand by birth, and two prints of one list are the same', () => {
  const older = aPerson({ birth: '1969', unit: 'Phòng Kỹ thuật nghiệp vụ' });
  const list = aList({ people: [aPerson(), older] });
  const [first] = outline(layoutList(list)).filter((line) => line.startsWith('01 |'));
  expect(first).toContain('Phòng Kỹ thuật nghiệp vụ');
  expect(layoutList(list)).toEqual(layoutList(list));
});

test('a row without decision, day or unit has empty cells, not dashes and not "undefined"', () => {
  const person = aPerson({ decisionNumber: '', decidedOn: '', unit: '', rank: '', post: '' });
  const [row] = outline(layoutList(aList({ basis: aYear, people: [person] }))).filter((line) =>
    line.startsWith('01 |'),
  );
  expect(row).toBe('01 | Ngô Đình Ánh |  |  |  | Giấy khen của Giám đốc Công an tỉnh | ');
});

test('the list is named as the person wrote it, and what the letterhead leaves empty leaves no trace', () => {
  const bare = { parentBody: '', place: '', signerAuthority: [], signerRank: '', signerName: '', recipients: ['- ;'] };
  const input = aList({ basis: aYear, title: ' Cán bộ, chiến sĩ  tiêu biểu ', people: [aPerson()] });
  const document = layoutList({ ...input, letterhead: { ...input.letterhead, ...bare } });
  expect(document.title).toBe('DANH SÁCH Cán bộ, chiến sĩ tiêu biểu');
  expect(document.author).toBe('Công an tỉnh Hải Dương');
  expect(outline(document).slice(-3)).toEqual(['', 'PHÓ GIÁM ĐỐC', '']);
  expect(outline(document)[2]).toBe('');
});

test('a list of nothing says so and can still be looked at', () => {
  expect(outline(layoutList(aList({ basis: aYear })))).toContain('Danh sách gồm 00 lượt./.');
});

test('every table fills the 165 mm between the margins', () => {
  const collectives = [aCollective(), aCollective({ parentUnit: 'Phòng An ninh đối nội' })];
  const inputs = [
    aList({ collectives, people: [aPerson()] }),
    aList({ basis: aYear, collectives, people: [aPerson()] }),
    aList({ basis: aYear, collectives: [aCollective()] }),
  ];
  const tables = inputs.flatMap((input) => layoutList(input).blocks.flatMap(tablesIn));
  expect(tables).toHaveLength(7);
  for (const { columns } of tables) expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBe(165);
});

const tablesIn = (block: Block): Extract<Block, { kind: 'table' }>[] =>
  block.kind === 'table' ? [block] : block.kind === 'together' ? block.blocks.flatMap(tablesIn) : [];

test('the sum and the signature end the list and stay together', () => {
  const last = layoutList(aList({ people: [aPerson()] })).blocks.at(-1);
  expect(last?.kind === 'together' && last.blocks.map((block) => block.kind)).toEqual(['sum', 'signature']);
});
