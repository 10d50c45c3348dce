import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type ClipboardTable, PasteBox } from '#renderer/features/imports/paste-box.tsx';
import { renderUi } from '../../ui/render-ui.tsx';

const clipboard = (held: Readonly<Record<string, string>>) => ({
  clipboardData: { getData: (type: string) => held[type] ?? '' },
});

test('a table is taken wherever the hand is on the step, with the page that was made of it', () => {
  const taken: ClipboardTable[] = [];
  renderUi(<PasteBox busy={false} onPaste={(table) => taken.push(table)} />);
  fireEvent.paste(document.body, clipboard({ 'text/plain': 'A\tB' }));
  fireEvent.paste(
    screen.getByRole('textbox', { name: 'Hoặc dán bảng' }),
    clipboard({ 'text/html': '<table></table>', 'text/plain': 'x' }),
  );
  fireEvent.paste(document.body, clipboard({}));
  expect(taken).toEqual([{ text: 'A\tB' }, { text: 'x', html: '<table></table>' }]);
});

test('nothing is taken while a list is being read', () => {
  const taken: ClipboardTable[] = [];
  renderUi(<PasteBox busy onPaste={(table) => taken.push(table)} />);
  fireEvent.paste(document.body, clipboard({ 'text/plain': 'A\tB' }));
  expect(taken).toEqual([]);
});
