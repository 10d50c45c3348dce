import { fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { ChoiceField } from '#renderer/ui/fields/choice-field.tsx';
import { DayField } from '#renderer/ui/fields/day-field.tsx';
import { Form } from '#renderer/ui/fields/field.tsx';
import { PassphraseField } from '#renderer/ui/fields/passphrase-field.tsx';
import { TextField } from '#renderer/ui/fields/text-field.tsx';
import { renderUi } from '../render-ui.tsx';

const units = [
  { value: 'u3', label: 'Phòng An ninh chính trị nội bộ', hint: 'PA03' },
  { value: 'u4', label: 'Phòng An ninh kinh tế', hint: 'PA04' },
];

function UnitField() {
  const [value, setValue] = useState<string | undefined>();
  return (
    <>
      <ChoiceField label="Đơn vị" choices={units} value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}

test('a choice is made by a few letters without accents and Enter', async () => {
  const { hands } = renderUi(<UnitField />);
  await hands.type(screen.getByLabelText('Đơn vị'), 'an ninh k{Enter}');
  expect(screen.getByLabelText<HTMLInputElement>('Đơn vị').value).toBe('Phòng An ninh kinh tế');
});

test('leaving takes what only one choice can mean, and Escape gives the old one back', async () => {
  const { hands } = renderUi(<UnitField />);
  const field = screen.getByLabelText<HTMLInputElement>('Đơn vị');
  await hands.type(field, 'pa03');
  await hands.tab();
  expect(field.value).toBe('Phòng An ninh chính trị nội bộ');
  await hands.type(field, 'pa04{Escape}');
  expect(field.value).toBe('Phòng An ninh chính trị nội bộ');
});

function StartField() {
  const [day, setDay] = useState('');
  return (
    <>
      <DayField label="Từ ngày" value={day} onChange={setDay} today="2024-11-24" />
      <p data-testid="day">{day}</p>
    </>
  );
}

test('a day is kept as it is typed and written out when the field is left', async () => {
  const { hands } = renderUi(<StartField />);
  const field = screen.getByLabelText<HTMLInputElement>('Từ ngày');
  await hands.type(field, '5/6/24');
  expect(screen.getByTestId('day').textContent).toBe('2024-06-05');
  await hands.tab();
  expect(field.value).toBe('05/06/2024');
});

test('what is no day is said when the field is left, and counts as none', async () => {
  const { hands } = renderUi(<StartField />);
  const field = screen.getByLabelText('Từ ngày');
  await hands.type(field, '31/2/2024');
  expect(screen.queryByRole('alert')).toBeNull();
  await hands.tab();
  expect(screen.getByRole('alert').textContent).toContain('Không có ngày này');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByTestId('day').textContent).toBe('');
});

test('a passphrase is hidden until the person asks to see it', async () => {
  const { hands } = renderUi(<PassphraseField label="Mật khẩu" value="trâu đi trước" onChange={() => {}} />);
  const field = screen.getByLabelText('Mật khẩu');
  expect(field.getAttribute('type')).toBe('password');
  await hands.click(screen.getByRole('button', { name: 'Hiện' }));
  expect(field.getAttribute('type')).toBe('text');
});

test('Enter in a field sends its form once', async () => {
  const submit = vi.fn();
  const { hands } = renderUi(
    <Form onSubmit={submit}>
      <TextField label="Họ và tên" value="Lê An" onChange={() => {}} error="Cần tên." />
      <TextField label="Chức vụ" value="" onChange={() => {}} />
    </Form>,
  );
  await hands.type(screen.getByLabelText('Họ và tên'), '{Enter}');
  expect(submit).toHaveBeenCalledOnce();
  expect(screen.getByLabelText('Họ và tên').getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
});

test('a list of choices takes no key of a composition', () => {
  renderUi(<UnitField />);
  const field = screen.getByLabelText<HTMLInputElement>('Đơn vị');
  fireEvent.change(field, { target: { value: 'an' } });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(field.value).toBe('an');
});
