import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FirstRun } from '#renderer/features/stations/index.ts';
import { ok, refuse } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';

const unit = { id: '019300a0-0000-7000-8000-000000000003', code: 'PA03', name: 'Phòng An ninh chính trị nội bộ' };
const passphrase = 'một câu dễ nhớ';
const now = () => new Date(2024, 10, 20, 9).getTime();
const made = ok({ stationId: '019300a0-0000-7000-8000-000000000009', code: 'K7QM-29XD' });

async function setupFirstRun(answers: Answers = {}) {
  const bridge = answerCalls({
    'station.setUp': () => made,
    'letterhead.save': ({ validFrom }) => ok({ validFrom }),
    ...answers,
  });
  const done: (number | undefined)[] = [];
  const importSheet = ({ onDone }: { readonly onDone: (year: number) => void }) => (
    <button type="button" onClick={() => onDone(2024)}>
      import sheet
    </button>
  );
  const { hands } = renderUi(
    <FirstRun units={[unit]} now={now} onDone={(year) => done.push(year)} importSheet={importSheet} />,
  );
  const press = (name: string | RegExp) => hands.click(screen.getByRole('button', { name }));
  const fillStation = async () => {
    await hands.click(screen.getByRole('radio', { name: /Máy trạm của đơn vị/ }));
    await hands.type(screen.getByRole('combobox'), 'pa03{Enter}');
    await hands.type(screen.getByLabelText('Họ và tên người dùng'), 'Lê Thu Hạnh');
    await hands.type(screen.getByLabelText('Mật khẩu của máy trạm'), passphrase);
    await hands.type(screen.getByLabelText('Nhập lại mật khẩu'), passphrase);
    await press('Tiếp tục');
  };
  return { ...bridge, hands, done, press, fillStation };
}

test('the first screen says that no state secret belongs here', async () => {
  await setupFirstRun();
  expect(screen.getByText('Không nhập bí mật nhà nước vào phần mềm này.')).toBeDefined();
});

test('a first step with gaps does not go on, and the hand stands in the first gap', async () => {
  const { press, sent } = await setupFirstRun();
  await press('Tiếp tục');
  expect(screen.getByText('Chọn một trong hai loại máy trạm.')).toBeDefined();
  expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
  expect(sent('station.setUp')).toEqual([]);
});

test('typing survives going back', async () => {
  const { fillStation, press, hands } = await setupFirstRun();
  await fillStation();
  await hands.type(screen.getByLabelText('Chức vụ người ký'), 'GIÁM ĐỐC');
  await press('Quay lại');
  expect(screen.getByLabelText<HTMLInputElement>('Họ và tên người dùng').value).toBe('Lê Thu Hạnh');
  await press('Tiếp tục');
  expect(screen.getByLabelText<HTMLInputElement>('Chức vụ người ký').value).toBe('GIÁM ĐỐC');
});

test('the station is made once, then its letterhead is saved for the day', async () => {
  let full = true;
  const { fillStation, press, hands, sent } = await setupFirstRun({
    'letterhead.save': ({ validFrom }) => (full ? refuse('disk.full') : ok({ validFrom })),
  });
  await fillStation();
  await hands.type(screen.getByLabelText('Chức vụ người ký'), 'GIÁM ĐỐC');
  await hands.type(screen.getByLabelText('Họ và tên người ký'), 'Nguyễn Văn Bình');
  await press('Tiếp tục');
  expect((await screen.findByRole('alert')).textContent).toContain('disk.full');
  expect(screen.queryByRole('button', { name: 'Quay lại' })).toBeNull();
  full = false;
  await press('Tiếp tục');
  await screen.findByText('K7QM-29XD');
  expect(sent('station.setUp')).toEqual([
    { role: 'unit', unitId: unit.id, name: unit.name, sampleUnits: true, actorName: 'Lê Thu Hạnh', passphrase },
  ]);
  expect(sent('letterhead.save')).toMatchObject([
    { validFrom: '2024-11-20' },
    { issuingBody: 'Công an tỉnh Hải Dương' },
  ]);
});

test('the letterhead and the list may wait', async () => {
  const { fillStation, press, sent, done } = await setupFirstRun();
  await fillStation();
  await press('Để sau');
  await screen.findByText('K7QM-29XD');
  expect(sent('letterhead.save')).toEqual([]);
  await press('Để sau, mở sổ');
  expect(done).toEqual([undefined]);
});

test('a list that was brought in ends the first run with its year', async () => {
  const { fillStation, press, done } = await setupFirstRun();
  await fillStation();
  await press('Để sau');
  await screen.findByText('K7QM-29XD');
  await press('Nhập danh sách từ Excel');
  await press('import sheet');
  expect(done).toEqual([2024]);
});
