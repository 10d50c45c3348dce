import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { ProgressPanel } from '#renderer/ui/feedback/progress-panel.tsx';
import { StepSheet } from '#renderer/ui/sheet/step-sheet.tsx';
import { renderUi } from '../render-ui.tsx';

const steps = [
  { id: 'file', label: 'Chọn tệp' },
  { id: 'check', label: 'Kiểm tra' },
  { id: 'done', label: 'Xong' },
];

test('a sheet shows where one is among its steps', () => {
  renderUi(
    <StepSheet title="Nhập" steps={steps} current="check">
      nội dung
    </StepSheet>,
  );
  expect(screen.getByRole('list', { name: 'Bước 2 trong 3 bước' })).toBeTruthy();
  expect(screen.getByText('Kiểm tra').closest('li')?.getAttribute('aria-current')).toBe('step');
});

test('Escape goes one step back, and closes only where there is none', async () => {
  const onBack = vi.fn();
  const onClose = vi.fn();
  const sheet = (back?: () => void) => (
    <StepSheet title="Nhập" steps={steps} current="file" onBack={back} onClose={onClose}>
      nội dung
    </StepSheet>
  );
  const { hands, rerender } = renderUi(sheet(onBack));
  await hands.keyboard('{Escape}');
  expect([onBack.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 0]);
  rerender(sheet());
  await hands.keyboard('{Escape}');
  expect([onBack.mock.calls.length, onClose.mock.calls.length]).toEqual([1, 1]);
});

test('a busy button does nothing twice', async () => {
  const onPress = vi.fn();
  const { hands } = renderUi(
    <StepSheet title="Nhập" steps={steps} current="check" next={{ label: 'Đưa vào', onPress, busy: true }}>
      nội dung
    </StepSheet>,
  );
  await hands.click(screen.getByRole('button', { name: 'Đưa vào' }));
  expect(onPress).not.toHaveBeenCalled();
});

test('a decision opens with Cancel under the hand, and Escape cancels', async () => {
  const onConfirm = vi.fn();
  const onCancel = vi.fn();
  const { hands } = renderUi(
    <ConfirmDialog open title="Thay dữ liệu?" confirmLabel="Thay" danger onConfirm={onConfirm} onCancel={onCancel}>
      Không hoàn tác được.
    </ConfirmDialog>,
  );
  expect(document.activeElement?.textContent).toBe('Hủy');
  await hands.keyboard('{Escape}');
  expect(onCancel).toHaveBeenCalledOnce();
  expect(onConfirm).not.toHaveBeenCalled();
});

test('progress says how many of how many and how long still, in the words of the language', () => {
  const panel = <ProgressPanel what="Nhập" done={12_480} total={100_000} secondsLeft={90} />;
  const { unmount } = renderUi(panel);
  expect(screen.getByText('12.480 / 100.000')).toBeTruthy();
  expect(screen.getByText('Còn khoảng 2 phút')).toBeTruthy();
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('12480');
  unmount();
  renderUi(panel, { language: 'en' });
  expect(screen.getByText('12,480 of 100,000')).toBeTruthy();
});

test('while the amount is not known, progress does not pretend to', () => {
  renderUi(<ProgressPanel what="Đọc tệp" done={0} />);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBeNull();
});
