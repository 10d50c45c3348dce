import { screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { arrangeColumns, asGiven } from '#renderer/ui/data-grid/arrange-columns.ts';
import { ColumnChooser } from '#renderer/ui/filters/column-chooser.tsx';
import { renderUi } from '../render-ui.tsx';

const given = [
  { id: 'name', header: 'Họ và tên', width: 160, frozen: true },
  { id: 'rank', header: 'Cấp bậc', width: 84 },
  { id: 'unit', header: 'Đơn vị', width: 60 },
];

function Chooser() {
  const [arrangement, setArrangement] = useState(asGiven);
  const columns = arrangeColumns(given, arrangement);
  const shown = arrangement.shown ?? given.map(({ id }) => id);
  return (
    <>
      <ColumnChooser columns={columns} shown={shown} arrangement={arrangement} onArrange={setArrangement} />
      <output aria-label="Các cột">
        {columns
          .filter(({ id }) => shown.includes(id))
          .map(({ id }) => id)
          .join(' ')}
      </output>
    </>
  );
}

test('columns are shown, hidden and moved by keyboard, and put back as they were', async () => {
  const { hands } = renderUi(<Chooser />);
  const stands = () => screen.getByRole('status', { name: 'Các cột' }).textContent;
  await hands.click(screen.getByRole('button', { name: 'Cột' }));
  await hands.keyboard('{ArrowDown}{Alt>}{ArrowDown}{/Alt}');
  expect(stands()).toBe('name unit rank');
  await hands.keyboard(' ');
  expect(stands()).toBe('name unit');
  expect(screen.getByRole('option', { name: /Cấp bậc/ }).getAttribute('aria-selected')).toBe('false');
  await hands.click(screen.getByRole('button', { name: 'Trở về mặc định' }));
  expect(stands()).toBe('name rank unit');
});

test('the last column cannot be hidden, and Escape gives the chooser back its button', async () => {
  const { hands } = renderUi(<Chooser />);
  await hands.click(screen.getByRole('button', { name: 'Cột' }));
  await hands.keyboard(' {ArrowDown} {ArrowDown} ');
  expect(screen.getByRole('status', { name: 'Các cột' }).textContent).toBe('unit');
  await hands.keyboard('{Escape}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Cột' }));
});
