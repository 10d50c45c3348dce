import { screen, within } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { onUndoAsked } from '#renderer/api/undo-asked.ts';
import { AwardsScreen } from '#renderer/features/awards/index.ts';
import { refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';
import { anh, awardAnswers, dung, team } from './sample-awards.ts';

const now = () => new Date(2024, 10, 20, 9).getTime();

function setupAwards(rows = [team, anh, dung], answers: Answers = {}) {
  const bridge = answerCalls({ ...awardAnswers(rows), ...answers });
  const went: string[] = [];
  const { hands } = renderUi(
    <AwardsScreen
      start={{}}
      now={now}
      onAdd={() => went.push('add')}
      onEdit={(awardId) => went.push(`edit ${awardId}`)}
      onDuplicate={(awardId) => went.push(`like ${awardId}`)}
      onImport={() => went.push('import')}
      onCopyYear={({ year }) => went.push(`copy ${year}`)}
      onChangeMany={({ ids, listed }) => went.push(`change ${ids.length} of ${listed}`)}
      onPaste={({ cells, rows, columns, numbers }) =>
        went.push(`paste ${cells.length} over ${rows.length} at ${numbers} from ${columns[0]}`)
      }
      onImportPasted={(list) => went.push(`import ${list.split('\n').length}`)}
      onPrint={(year) => went.push(`print ${year}`)}
    />,
  );
  const cell = async (text: string) => screen.findByRole('gridcell', { name: new RegExp(text) });
  return { ...bridge, hands, went, cell };
}

test('a register without awards says so and offers to bring a list in', async () => {
  const { hands, went } = setupAwards([]);
  await hands.click(await screen.findByRole('button', { name: 'Nhập danh sách' }));
  expect(screen.queryByRole('grid')).toBeNull();
  expect(went).toEqual(['import']);
});

test('the newest year is shown with its sums, collectives before people', async () => {
  const { hands, went } = setupAwards();
  await screen.findByRole('heading', { name: 'Khen thưởng năm 2024' });
  expect((await screen.findByText(/lượt tập thể/)).textContent).toBe('1 lượt tập thể · 2 lượt cá nhân · 1 đơn vị');
  const lines = within(screen.getByRole('grid')).getAllByRole('row');
  expect(lines.map((line) => line.textContent?.slice(0, 14))).toMatchObject([
    expect.stringContaining('STT'),
    expect.stringContaining('Tập thể'),
    expect.stringContaining('1Phòng'),
    expect.stringContaining('Cá nhân'),
    expect.stringContaining('1Ngô'),
    expect.stringContaining('2Bùi'),
  ]);
  await hands.click(screen.getByRole('button', { name: 'In danh sách' }));
  expect(went).toEqual(['print 2024']);
});

test('a corrected cell is sent with what was seen, and its own action is what the toast asks to undo', async () => {
  const { hands, cell, sent } = setupAwards();
  const asked: number[] = [];
  onTestFinished(onUndoAsked((tx) => asked.push(tx)));
  await hands.click(await cell('Trung úy'));
  await hands.keyboard('Thượng úy{Enter}');
  await hands.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  expect(asked).toEqual([7]);
  expect(sent('awards.correct')).toEqual([{ id: anh.id, field: 'rank', value: 'Thượng úy', seen: 'Trung úy' }]);
});

test('a name typed in capitals becomes a name', async () => {
  const { hands, cell, sent } = setupAwards();
  await hands.click(await cell('Ngô Đình Ánh'));
  await hands.keyboard('NGÔ ĐÌNH ANH{Enter}');
  await screen.findByRole('button', { name: 'Hoàn tác' });
  expect(sent('awards.correct')).toMatchObject([{ field: 'recipientName', value: 'Ngô Đình Anh' }]);
});

test.each([
  ['trung t', 'Trung tá'],
  ['dai uy', 'Đại úy'],
  ['Đại úy CN', 'Đại úy CN'],
  ['trung', 'trung'],
])('“%s” typed as a rank is kept as “%s”', async (typed, kept) => {
  const { hands, cell, sent } = setupAwards();
  await hands.click(await cell('Trung úy'));
  await hands.keyboard(`${typed}{Enter}`);
  await screen.findByRole('button', { name: 'Hoàn tác' });
  expect(sent('awards.correct')).toMatchObject([{ field: 'rank', value: kept }]);
});

test('Ctrl+Shift+D enters another award like the one under the hand', async () => {
  const { hands, went, cell } = setupAwards();
  await hands.click(await cell('Trung úy'));
  await hands.keyboard('{Control>}{Shift>}D{/Shift}{/Control}');
  expect(went).toEqual([`like ${anh.id}`]);
});

test('a refusal stands at its cell', async () => {
  const { hands, cell } = setupAwards([team, anh], { 'awards.correct': () => refuse('record.changedMeanwhile') });
  await hands.click(await cell('Trung úy'));
  await hands.keyboard('Thượng úy{Enter}{ArrowUp}');
  const refused = await cell('Thượng úy');
  expect(refused.getAttribute('aria-invalid')).toBe('true');
  expect(within(refused).queryByRole('button')).toBeNull();
});

test('finding narrows the list; what finds nothing offers to be cleared', async () => {
  const { hands, cell } = setupAwards();
  await cell('Bùi Đình Dũng');
  await hands.type(screen.getByRole('searchbox'), 'zzz');
  await hands.click(await screen.findByRole('button', { name: 'Bỏ các điều kiện lọc' }));
  await cell('Bùi Đình Dũng');
});

test('rows chosen by keyboard, or the whole filter, are taken along to be changed together', async () => {
  const { hands, went, cell } = setupAwards();
  await hands.click(await screen.findByRole('button', { name: 'Sửa hàng loạt' }));
  await hands.click(await cell('Ánh'));
  await hands.keyboard('{Shift>} {/Shift}');
  await hands.click(await screen.findByRole('button', { name: 'Sửa 1 lượt' }));
  await hands.keyboard('{Escape}');
  expect(went).toEqual(['change 0 of 3', 'change 1 of 3']);
});

test('a pasted block goes over the awards under the hand, past the end of the list too', async () => {
  const { hands, went, cell } = setupAwards();
  await hands.click(await cell('Trung úy'));
  await hands.paste('Thượng úy\tĐội trưởng\nĐại úy\tCán bộ\nThiếu tá\tPhó trưởng phòng\n');
  expect(await screen.findByRole('grid')).toBeDefined();
  expect(went).toEqual(['paste 3 over 2 at 1,2 from rank']);
});

test('a table with headings is a list of its own, wherever in the list it is pasted', async () => {
  const table = 'STT\tHọ và tên\tĐơn vị\n1\tĐặng Quốc Đạt\tPA04\n';
  const { hands, went, cell } = setupAwards();
  await hands.click(await cell('Trung úy'));
  await hands.paste(table);
  expect(went).toEqual(['import 3']);
});
