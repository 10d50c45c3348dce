import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useRef, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useKeptFocus } from '#renderer/ui/shell/use-kept-focus.ts';

function Office() {
  const frame = useRef<HTMLDivElement>(null);
  useKeptFocus(frame);
  const [open, setOpen] = useState(false);
  const [rows, setRows] = useState(['Đội 1', 'Đội 2', 'Đội 3']);
  const [place, setPlace] = useState('list');
  return (
    <div ref={frame}>
      <main tabIndex={-1}>
        <div key={place}>
          <button type="button" onClick={() => setOpen(true)}>
            Sửa
          </button>
          <button type="button" onClick={() => setPlace('other')}>
            Sang mục khác
          </button>
          <ul>
            {rows.map((row) => (
              <li key={row}>
                <button type="button" onClick={() => setRows(rows.filter((other) => other !== row))}>
                  Bỏ {row}
                </button>
              </li>
            ))}
          </ul>
        </div>
        {open && (
          <section tabIndex={-1}>
            <button type="button" onClick={() => setOpen(false)}>
              Đóng
            </button>
          </section>
        )}
      </main>
    </div>
  );
}

afterEach(cleanup);

const button = (name: string) => screen.getByRole('button', { name });

test('closing what covered the screen gives the focus back to what opened it', async () => {
  render(<Office />);
  await userEvent.click(button('Sửa'));
  await userEvent.click(button('Đóng'));
  await waitFor(() => expect(document.activeElement).toBe(button('Sửa')));
});

test('a row that is taken away leaves the focus to the one in its place, the last one to the one before', async () => {
  render(<Office />);
  await userEvent.click(button('Bỏ Đội 2'));
  await waitFor(() => expect(document.activeElement).toBe(button('Bỏ Đội 3')));
  await userEvent.click(button('Bỏ Đội 3'));
  await waitFor(() => expect(document.activeElement).toBe(button('Bỏ Đội 1')));
});

test('another screen begins at its beginning', async () => {
  render(<Office />);
  await userEvent.click(button('Sang mục khác'));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});
