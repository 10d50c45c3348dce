import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { PeopleScreen } from '#renderer/features/people/index.ts';
import type { AlikePair, PersonRecord } from '#shared/api/people.ts';
import { ok } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { answerCalls } from '../fake-bridge.ts';
import { station } from '../overview/sample-station.ts';

const person = (id: string, fields: Partial<PersonRecord> = {}): PersonRecord => ({
  id,
  fullName: 'Đặng Thị Ánh',
  birth: '1990-05-19',
  gender: '',
  serviceNumber: '',
  citizenNumber: '',
  rank: 'Đại úy',
  post: 'Cán bộ',
  unitId: 'u',
  unitCode: 'PA03',
  unitName: 'Phòng An ninh chính trị nội bộ',
  kind: 'police',
  status: 'active',
  awards: 1,
  organization: '',
  note: '',
  facts: [],
  merged: [],
  distinct: [],
  ...fields,
});

const kept = person('a');
const other = person('b', { fullName: 'Dang Thi Anh', serviceNumber: '123456', awards: 0 });
const pair: AlikePair = { one: kept, other, score: 91, reasons: ['name.marksMissing', 'birth.sameDay', 'unit.same'] };

function setupPairs(pairs: readonly AlikePair[]) {
  const bridge = answerCalls({
    'station.status': () => ok(station),
    'people.duplicates': () => ok({ total: pairs.length, pairs }),
    'people.one': ({ id }) => ok([kept, other].find((one) => one.id === id) ?? null),
    'awards.page': () => ok([]),
    'people.merge': () => ok(null),
    'people.distinguish': () => ok(null),
  });
  const nowhere = () => {};
  const { hands } = renderUi(
    <PeopleScreen view="duplicates" onPlace={nowhere} onEdit={nowhere} onFact={nowhere} onMerge={nowhere} />,
  );
  return { ...bridge, hands };
}

test('a pair shows why it may be one person, and what the kept record lacks can be left', async () => {
  const { hands, sent } = setupPairs([pair]);
  expect(await screen.findByText('cùng họ tên, một bên thiếu dấu')).toBeTruthy();
  expect(screen.getByText('cùng ngày sinh')).toBeTruthy();
  await hands.click(await screen.findByRole('checkbox', { name: 'Số hiệu: 123-456' }));
  await hands.click(screen.getByRole('button', { name: 'Gộp' }));
  expect(sent('people.merge')).toEqual([{ personId: 'a', otherId: 'b', take: [] }]);
});

test('two people who were looked at are remembered as two', async () => {
  const { hands, sent } = setupPairs([pair]);
  await hands.click(await screen.findByRole('button', { name: 'Không phải một người' }));
  expect(sent('people.distinguish')).toEqual([{ personId: 'a', otherId: 'b', distinct: true }]);
});

test('a register without pairs says so', async () => {
  setupPairs([]);
  expect(await screen.findByText('Không có hồ sơ nào nghi trùng')).toBeTruthy();
});
