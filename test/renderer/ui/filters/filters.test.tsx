import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ChoiceChip } from '#renderer/ui/filters/choice-chip.tsx';
import { SearchBox } from '#renderer/ui/filters/search-box.tsx';
import { renderUi } from '../render-ui.tsx';

const levels = [
  { value: 'ministry', label: 'Cấp Bộ' },
  { value: 'province', label: 'Cấp tỉnh' },
  { value: 'unit', label: 'Đơn vị' },
];

function LevelChip({ multiple }: { readonly multiple: boolean }) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <>
      <ChoiceChip label="Cấp khen" choices={levels} chosen={chosen} onChange={setChosen} multiple={multiple} />
      <p data-testid="chosen">{chosen.join()}</p>
    </>
  );
}

const chosen = () => screen.getByTestId('chosen').textContent;

test('a chip is filled by typing without accents, and the focus comes back to it', async () => {
  const { hands } = renderUi(<LevelChip multiple={false} />);
  await hands.click(screen.getByRole('button', { name: 'Cấp khen' }));
  await hands.keyboard('tinh{Enter}');
  expect(chosen()).toBe('province');
  expect(document.activeElement?.textContent).toBe('Cấp khenCấp tỉnh');
  await hands.click(screen.getByRole('button', { name: 'Bỏ chọn: Cấp khen' }));
  expect(chosen()).toBe('');
});

test('a chip of several values stays open and counts them', async () => {
  const { hands } = renderUi(<LevelChip multiple />);
  await hands.click(screen.getByRole('button', { name: 'Cấp khen' }));
  await hands.keyboard('{Enter}{ArrowDown}{Enter}');
  expect(chosen()).toBe('ministry,province');
  expect(screen.getByText('2 mục')).toBeTruthy();
  await hands.keyboard('{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
});

function NameSearch({ onFind }: { readonly onFind: (text: string) => void }) {
  const [text, setText] = useState('');
  const find = (next: string) => {
    setText(next);
    onFind(next);
  };
  return <SearchBox label="Tìm" value={text} onChange={find} />;
}

test('the search follows each letter, but waits while one is being composed', () => {
  const onFind = vi.fn();
  renderUi(<NameSearch onFind={onFind} />);
  const box = screen.getByLabelText<HTMLInputElement>('Tìm');
  fireEvent.change(box, { target: { value: 'a' } });
  fireEvent.compositionStart(box);
  fireEvent.change(box, { target: { value: 'aa' } });
  expect(box.value).toBe('aa');
  fireEvent.change(box, { target: { value: 'â'.normalize('NFD') } });
  fireEvent.compositionEnd(box);
  expect(onFind.mock.calls).toEqual([['a'], ['â'.normalize('NFC')]]);
});

test('Escape empties the search', async () => {
  const { hands } = renderUi(<NameSearch onFind={() => {}} />);
  const box = screen.getByLabelText<HTMLInputElement>('Tìm');
  await hands.type(box, 'anh{Escape}');
  expect(box.value).toBe('');
});
