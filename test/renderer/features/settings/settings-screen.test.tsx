import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SettingsScreen } from '#renderer/features/settings/index.ts';
import type { LetterheadVersion } from '#shared/api/stations.ts';
import { ok } from '#shared/base/result.ts';
import { renderUi } from '../../ui/render-ui.tsx';
import { type Answers, answerCalls } from '../fake-bridge.ts';

const now = () => new Date(2024, 10, 20, 9).getTime();
const letterhead: LetterheadVersion = {
  validFrom: '2024-01-02',
  parentBody: 'Bộ Công an',
  issuingBody: 'Công an tỉnh Hải Dương',
  place: 'Hải Dương',
  signerAuthority: [],
  signerTitle: 'GIÁM ĐỐC',
  signerRank: 'Đại tá',
  signerName: 'Nguyễn Văn Bình',
  recipients: ['Lưu: VT'],
};

function setupSettings(section: string | undefined, answers: Answers = {}) {
  const bridge = answerCalls({
    'station.status': () => ok({ phase: 'new', units: [] }),
    'letterhead.current': () => ok(letterhead),
    'letterhead.save': ({ validFrom }) => ok({ validFrom }),
    'app.setLanguage': () => ok(null),
    ...answers,
  });
  const gone: string[] = [];
  const spoken: string[] = [];
  const { hands } = renderUi(
    <SettingsScreen
      section={section}
      onSection={(to) => gone.push(to)}
      onLanguage={(language) => spoken.push(language)}
      now={now}
    />,
  );
  const press = async (name: string) => hands.click(await screen.findByRole('button', { name }));
  return { ...bridge, hands, press, gone, spoken };
}

test('the letterhead in use is changed from the day that is typed', async () => {
  const { hands, press, sent } = setupSettings(undefined);
  expect(await screen.findByText(/Đang dùng từ ngày 02\/01\/2024/)).toBeDefined();
  const signer = screen.getByLabelText('Họ và tên người ký');
  await hands.clear(signer);
  await hands.type(signer, 'Trần Thị Mai');
  const from = screen.getByLabelText('Áp dụng từ ngày');
  await hands.clear(from);
  await hands.type(from, '1/12/2024');
  await press('Lưu tiêu đề');
  expect(await screen.findByText('Đã lưu. Áp dụng từ ngày 01/12/2024.')).toBeDefined();
  expect(sent('letterhead.save')).toEqual([{ ...letterhead, validFrom: '2024-12-01', signerName: 'Trần Thị Mai' }]);
});

test('a letterhead without its signer is not saved, and the field says so', async () => {
  const { hands, press, sent } = setupSettings('letterhead');
  await hands.clear(await screen.findByLabelText('Họ và tên người ký'));
  await press('Lưu tiêu đề');
  expect(await screen.findByText('Ghi họ và tên người ký.')).toBeDefined();
  expect(sent('letterhead.save')).toEqual([]);
});

test('without a letterhead the screen says what that keeps from being done', async () => {
  setupSettings('letterhead', { 'letterhead.current': () => ok(null) });
  expect(await screen.findByText(/chưa in được danh sách/)).toBeDefined();
});

test('another language takes hold at once, is kept, and reaches the menu', async () => {
  const { hands, spoken, sent } = setupSettings('display');
  await hands.click(screen.getByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Settings' })).toBeDefined();
  expect(spoken).toEqual(['en']);
  expect(sent('app.setLanguage')).toEqual([{ language: 'en' }]);
});

test('sections are places: each is gone to, and an unknown one opens the first', async () => {
  const { press, gone } = setupSettings('nowhere');
  expect(screen.getByRole('button', { name: 'Tiêu đề và người ký' }).getAttribute('aria-current')).toBe('page');
  await press('Sao lưu và phục hồi');
  expect(gone).toEqual(['backups']);
});

test('the program says what it is, where its data lie, and what must not be entered', async () => {
  setupSettings('about', {
    'app.about': () => ok({ version: '0.1.0', electron: '33.2.1', chrome: '130', dataFolder: '/home/lan/so-vang' }),
  });
  expect(await screen.findByText('/home/lan/so-vang')).toBeDefined();
  expect(screen.getByText('Không nhập bí mật nhà nước vào phần mềm này.')).toBeDefined();
});
