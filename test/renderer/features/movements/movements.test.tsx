import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { MovementSheet, MovementsScreen } from '#renderer/features/movements/index.ts';
import { filterMovements, yearsOf } from '#renderer/features/movements/movement-years.ts';
import type { MovementRow } from '#shared/api/movements.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';
import { givenStatus, ownUnitId as unitId } from '../given-station.ts';

const movement = (rest: Partial<MovementRow> = {}): MovementRow => ({
  id: '01935c00-0000-7000-8000-000000000001',
  name: 'Thi đua cao điểm Tết',
  kind: 'peak',
  planNumber: '12/KH-CAT',
  planDate: '2024-12-01',
  startsOn: '2024-12-15',
  endsOn: '2025-02-15',
  slogan: 'Vì bình yên cuộc sống',
  targets: '',
  note: '',
  unitId: null,
  unitName: '',
  awards: 0,
  ...rest,
});

function setup(role: 'unit' | 'headquarters', movements: readonly MovementRow[], answers: Answers = {}) {
  const bridge = answerCalls({
    'station.status': () => ok(givenStatus(role)),
    'movements.list': () => ok(movements),
    'marks.whole': () => ok({}),
    'units.list': () => ok([]),
    ...answers,
  });
  const edited: (string | undefined)[] = [];
  const view = renderUi(<MovementsScreen onEdit={(id) => edited.push(id)} />);
  return { ...bridge, ...view, edited };
}

test('a movement stands in each year in which it runs, and one without days in every year', () => {
  const peak = movement();
  const open = movement({ id: '2', startsOn: '', endsOn: '' });
  expect(yearsOf([peak, open])).toEqual([2025, 2024]);
  const inYear = (year: number) => filterMovements([peak, open], { text: '', year }).map(({ id }) => id);
  expect([inYear(2024).length, inYear(2025).length, inYear(2026)]).toEqual([2, 2, ['2']]);
  expect(filterMovements([peak, open], { text: 'tet cao', kind: 'peak' })).toHaveLength(2);
  expect(filterMovements([peak, open], { text: 'tết', kind: 'regular' })).toHaveLength(0);
});

test('a unit reads headquarters’ movement and is told who corrects it', async () => {
  const { edited, hands } = setup('unit', [movement()]);
  await screen.findByText('Phong trào do cấp trên phát động, chỉ sửa được ở máy cấp trên.');
  expect(screen.queryByRole('button', { name: 'Sửa' })).toBeNull();
  await hands.click(screen.getByRole('button', { name: 'Phát động phong trào' }));
  expect(edited).toEqual([undefined]);
});

test('a unit corrects its own movement', async () => {
  const own = movement({ unitId, unitName: 'Phòng An ninh chính trị nội bộ' });
  const { edited, hands } = setup('unit', [own]);
  await hands.click(await screen.findByRole('button', { name: 'Sửa' }));
  expect(edited).toEqual([own.id]);
});

test('a register without movements says what they are for and offers the first', async () => {
  const { edited, hands } = setup('headquarters', []);
  await screen.findByRole('heading', { name: 'Chưa có phong trào nào' });
  await hands.click(screen.getByRole('button', { name: 'Phát động phong trào' }));
  expect(edited).toEqual([undefined]);
});

function setupSheet(role: 'unit' | 'headquarters', answers: Answers, movementId?: string) {
  const bridge = answerCalls({
    'station.status': () => ok(givenStatus(role)),
    'movements.list': () => ok([movement()]),
    'units.list': () => ok([]),
    ...answers,
  });
  const closed: true[] = [];
  const view = renderUi(
    <MovementSheet movementId={movementId} now={() => Date.UTC(2024, 11, 20, 8)} onClose={() => closed.push(true)} />,
  );
  return { ...bridge, ...view, closed };
}

test('a unit’s new movement is its own; the name is asked for before anything is sent', async () => {
  const { hands, sent, closed } = setupSheet('unit', { 'movements.save': () => ok({ id: '1' }) });
  await hands.click(await screen.findByRole('button', { name: 'Lưu' }));
  await screen.findByText('Hãy nhập tên phong trào.');
  await hands.type(screen.getByLabelText('Tên phong trào, đợt thi đua'), 'Thi đua 90 ngày đêm');
  await hands.type(screen.getByLabelText(/^Bắt đầu/), '1/6/24{Enter}');
  expect(sent('movements.save')).toMatchObject([
    { id: null, draft: { name: 'Thi đua 90 ngày đêm', startsOn: '2024-06-01', unitId } },
  ]);
  expect(closed).toHaveLength(1);
});

test('a refusal stands in the form, which keeps what was typed and asks before it is left', async () => {
  const { hands, closed } = setupSheet(
    'headquarters',
    { 'movements.save': () => refuse('record.periodReversed') },
    movement().id,
  );
  await hands.type(await screen.findByLabelText(/^Khẩu hiệu/), '!');
  await hands.click(screen.getByRole('button', { name: 'Lưu' }));
  await screen.findByText(/Ngày kết thúc đứng trước ngày bắt đầu/);
  await hands.keyboard('{Escape}');
  await screen.findByText('Bỏ những gì vừa nhập?');
  expect(closed).toHaveLength(0);
  await hands.click(screen.getByRole('button', { name: 'Bỏ, không lưu' }));
  expect(closed).toHaveLength(1);
});
