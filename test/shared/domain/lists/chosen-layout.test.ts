import { expect, test } from 'vitest';
import { layoutList } from '#shared/domain/lists/list-layout.ts';
import { type ListLook, usualLook } from '#shared/domain/lists/list-look.ts';
import { aCollective, aList, aPerson } from './given-lines.ts';
import { outline } from './outline.ts';

const chosen = { kind: 'chosen', shows: ['Năm 2024', 'cấp Bộ Công an'], asGiven: false } as const;

test('a gathered list numbers each group anew and says under its title what it shows', () => {
  const groups = [
    { key: 'A', title: 'Phòng An ninh kinh tế' },
    { key: 'B', title: 'Phòng Hậu cần' },
  ];
  const lines = outline(
    layoutList(
      aList({
        basis: chosen,
        groups,
        collectives: [aCollective({ name: 'Đội 1', groupKey: 'B' })],
        people: [
          aPerson({ name: 'Lê Văn An', groupKey: 'A', formOrder: 330, recipientKey: '1' }),
          aPerson({ name: 'Lê Văn An', groupKey: 'A', formOrder: 90, formName: 'Bằng khen', recipientKey: '1' }),
          aPerson({ name: 'Trần Thị Bình', groupKey: 'B', status: 'revoked', recipientKey: '2' }),
        ],
      }),
    ),
  );
  expect(lines).toContain('(Năm 2024; cấp Bộ Công an)');
  expect(lines).toContain('# A. PHÒNG AN NINH KINH TẾ (02 lượt cá nhân)');
  expect(lines).toContain('# B. PHÒNG HẬU CẦN (01 lượt tập thể, 00 lượt cá nhân)');
  expect(lines.filter((line) => line.startsWith('01 | '))).toHaveLength(3);
  // The higher form first, though both are one person's; and two events are one person.
  expect(lines.findIndex((line) => line.includes('Bằng khen'))).toBeLessThan(
    lines.findIndex((line) => line.includes('Giấy khen')),
  );
  expect(lines).toContain('Danh sách gồm 01 lượt tập thể, 02 lượt cá nhân (01 tập thể, 01 cá nhân)./.');
});

test('a list in the order of the screen keeps it', () => {
  const people = ['Vũ Văn Xuân', 'Lê Văn An'].map((name, at) => aPerson({ name, formOrder: 9 - at }));
  const lines = outline(layoutList(aList({ basis: { ...chosen, asGiven: true }, collectives: [], people })));
  expect(lines.filter((line) => /^0\d \| /.test(line)).map((line) => line.split(' | ')[1])).toEqual([
    'Vũ Văn Xuân',
    'Lê Văn An',
  ]);
});

test('a proposal asks in its title, and leaves open what is not known yet', () => {
  const proposal = { kind: 'proposal', number: '', submittedOn: '', authority: 'Phòng Hậu cần' } as const;
  const document = layoutList(aList({ basis: proposal, collectives: [], people: [aPerson({ decisionNumber: '' })] }));
  const title = document.blocks.find(({ kind }) => kind === 'title');
  expect(title).toMatchObject({
    subject: 'cá nhân đề nghị tặng Giấy khen của Giám đốc Công an tỉnh',
    basis: '(Kèm theo Tờ trình số …………/TTr ngày … tháng … năm ……\ncủa Phòng Hậu cần)',
  });
});

test('chosen columns stand in their order, lie down where they are many, and always say that an award is void', () => {
  const look: ListLook = {
    ...usualLook('decision'),
    title: 'cán bộ nhận thưởng',
    basis: '(Họp ngày 05/12/2024)',
    people: ['number', 'name', 'birth', 'serviceNumber', 'rank', 'post', 'unit', 'bonus', 'signed'],
    closing: 'confirmation',
    recipients: true,
  };
  const person = aPerson({ serviceNumber: '123456', birth: '1984-03-02', bonus: 2_530_000, status: 'cancelled' });
  const document = layoutList(aList({ look, collectives: [], people: [person] }));
  expect(document.orientation).toBe('landscape');
  const lines = outline(document);
  expect(lines).toContain(
    'STT | Họ và tên | Năm sinh | Số hiệu CAND | Cấp bậc | Chức vụ | Đơn vị | Mức thưởng (đồng) | Ký nhận',
  );
  expect(lines.find((line) => line.startsWith('01 | '))).toMatch(
    / \| 1984 \| 123-456 \| .*Đã hủy.* \| 2\.530\.000 \| $/s,
  );
  expect(lines).toEqual(
    expect.arrayContaining(['cán bộ nhận thưởng', '(Họp ngày 05/12/2024)', 'XÁC NHẬN', 'Nơi nhận:']),
  );
});
