import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SettingsScreen } from '#renderer/features/settings/index.ts';
import type { LetterheadVersion } from '#shared/api/stations.ts';
import { ok } from '#shared/base/result.ts';
import type { DiagnosticFacts } from '#shared/domain/diagnostics.ts';
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

const about = {
  version: '0.1.0',
  electron: '33.2.1',
  chrome: '130',
  dataFolder: '/home/lan/so-vang',
  zoomPercent: 100,
  inSample: false,
};
const facts: DiagnosticFacts = {
  role: 'unit',
  stationCode: 'K7Q2M9',
  appVersion: '0.1.0',
  sqlite: '3.50.4',
  steps: 3,
  registerBytes: 1_200_000,
  freeBytes: 9_000_000_000,
  readOnly: false,
  unlocked: true,
  certified: true,
  rows: { unit: 8, person: 61, award: 92 },
  bundlesSent: 1,
  bundlesReceived: 0,
  waiting: {},
  conflicts: 0,
  backups: 2,
  lastBackupAt: null,
};

function setupSettings(section: string | undefined, answers: Answers = {}) {
  const bridge = answerCalls({
    'station.status': () => ok({ phase: 'new', units: [] }),
    'letterhead.list': () => ok([letterhead]),
    'letterhead.save': ({ validFrom }) => ok({ validFrom }),
    'app.setLanguage': () => ok(null),
    'app.setZoom': () => ok(null),
    'app.about': () => ok(about),
    'diagnostics.facts': () => ok(facts),
    ...answers,
  });
  const gone: string[] = [];
  const spoken: string[] = [];
  const errandsGone: string[] = [];
  const { hands } = renderUi(
    <SettingsScreen
      section={section}
      onSection={(to) => gone.push(to)}
      onErrand={(errand) => errandsGone.push(errand)}
      onExportEverything={() => {}}
      onLanguage={(language) => spoken.push(language)}
      now={now}
    />,
  );
  const press = async (name: string) => hands.click(await screen.findByRole('button', { name }));
  return { ...bridge, hands, press, gone, spoken, errandsGone };
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
  setupSettings('letterhead', { 'letterhead.list': () => ok([]) });
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
  setupSettings('about');

  expect(await screen.findByText('/home/lan/so-vang')).toBeDefined();
  expect(screen.getByText('Không nhập bí mật nhà nước vào phần mềm này.')).toBeDefined();
});

test('a letterhead that was saved is opened and corrected on its own day', async () => {
  const { hands, press, sent } = setupSettings('letterhead');
  await hands.click(await screen.findByRole('button', { name: /Từ ngày 02\/01\/2024/ }));
  expect(await screen.findByText(/Đang sửa mẫu/)).toBeDefined();
  const signer = screen.getByLabelText('Họ và tên người ký');
  await hands.clear(signer);
  await hands.type(signer, 'Trần Thị Mai');
  await press('Lưu tiêu đề');
  expect(sent('letterhead.save')).toEqual([{ ...letterhead, signerName: 'Trần Thị Mai' }]);
});

test('each errand of the guide leads to its screen', async () => {
  const { hands, errandsGone } = setupSettings('help');
  await hands.click(await screen.findByText('3. Thêm lượt khen thưởng'));
  const buttons = screen.getAllByRole('button', { name: 'Mở màn hình này', hidden: true });
  expect(buttons).toHaveLength(10);
  await hands.click(buttons[2] as HTMLElement);
  expect(errandsGone).toEqual(['addAward']);
});

test('another size takes hold through the desk', async () => {
  const { hands, sent } = setupSettings('display');
  await hands.click(await screen.findByRole('radio', { name: '125 %' }));
  expect(sent('app.setZoom')).toEqual([{ percent: 125 }]);
});
