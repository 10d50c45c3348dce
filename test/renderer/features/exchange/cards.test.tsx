import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok, refuse } from '#shared/base/result.ts';
import { chosen, digits, headquartersPeer, setupExchange } from './stations.tsx';

const compared = 'Đã đối chiếu qua điện thoại, đúng từng nhóm số';
const button = (name: string) => screen.getByRole('button', { name });

test('a unit makes its request only after the digits of headquarters were compared', async () => {
  const headquarters = { name: 'Phòng Công tác đảng', code: 'KG63R4', fingerprint: digits };
  const { press, tick, sent } = await setupExchange(
    {},
    {
      'cards.readHeadquarters': () => ok(headquarters),
      'cards.makeRequest': () => ok({ fileName: 'de-nghi-PZFRFE.svcard', fingerprint: digits, headquarters }),
    },
  );
  await press('Lập đề nghị…');
  await press('Chọn thẻ…');
  expect(await screen.findByText('Phòng Công tác đảng')).toBeDefined();
  expect(button('Lưu tệp đề nghị…')).toHaveProperty('disabled', true);
  await tick(compared);
  await press('Lưu tệp đề nghị…');
  expect(await screen.findByText(/Đã lập đề nghị “de-nghi-PZFRFE.svcard”/)).toBeDefined();
  expect(sent('cards.makeRequest')).toEqual([{ card: 'the.svcard', file: 'de-nghi-PZFRFE.svcard' }]);
});

test('a card that is none is refused where it was chosen, and nothing goes on', async () => {
  const { press } = await setupExchange(
    {},
    { 'cards.readHeadquarters': () => refuse('card.notACard', { name: 'the.svcard' }) },
  );
  await press('Lập đề nghị…');
  await press('Chọn thẻ…');
  expect((await screen.findByRole('alert')).textContent).toContain('“the.svcard” không phải là thẻ');
  expect(button('Chọn thẻ…')).toBeDefined();
});

test('a certificate for another station is refused at its step', async () => {
  const { press } = await setupExchange(
    { peers: [headquartersPeer] },
    { 'cards.accept': () => refuse('card.otherStation', { code: '2YBBGN' }) },
  );
  await press('Nhận giấy chứng nhận…');
  const step = (await screen.findByRole('alert')).closest('li');
  expect(step?.textContent).toContain('cấp cho máy trạm khác (mã 2YBBGN)');
  expect(step?.textContent).toContain('Nhận giấy chứng nhận');
});

test('headquarters certifies for the cluster of the unit that asks, from the year that was typed', async () => {
  const { press, tick, hands, sent } = await setupExchange(
    { role: 'headquarters', certified: true },
    {
      'files.choose': () => chosen('de-nghi.svcard'),
      'cards.readRequest': () =>
        ok({
          code: 'PZFRFE',
          name: 'Máy của An ninh',
          unitId: '019300a0-0000-7000-8000-000000000003',
          unitName: 'PA03',
          fingerprint: digits,
        }),
      'cards.certify': () => ok({ fileName: 'giay-chung-nhan-PZFRFE.svcard', code: 'PZFRFE' }),
    },
  );
  await press('Chứng nhận máy trạm…');
  await press('Chọn tệp đề nghị…');
  expect(await screen.findByText('Đã chọn 2 trong 2 đơn vị')).toBeDefined();
  await tick(compared);
  const year = screen.getByLabelText('Từ năm');
  await hands.clear(year);
  await hands.type(year, '2023');
  await press('Lập giấy chứng nhận…');
  expect(await screen.findByText(/Đã lập giấy chứng nhận/)).toBeDefined();
  expect(sent('cards.certify')).toEqual([
    {
      request: 'de-nghi.svcard',
      file: 'giay-chung-nhan-PZFRFE.svcard',
      year: 2023,
      unitIds: ['019300a0-0000-7000-8000-000000000003', '019300a0-0000-7000-8000-000000000004'],
    },
  ]);
});

test('without a unit no certificate is made', async () => {
  const { press, tick } = await setupExchange(
    { role: 'headquarters', certified: true },
    {
      'cards.readRequest': () =>
        ok({ code: 'PZFRFE', name: 'Máy của An ninh', unitId: null, unitName: '', fingerprint: digits }),
    },
  );
  await press('Chứng nhận máy trạm…');
  await press('Chọn tệp đề nghị…');
  await tick(compared);
  expect(screen.getByText('Chọn ít nhất một đơn vị.')).toBeDefined();
  expect(button('Lập giấy chứng nhận…')).toHaveProperty('disabled', true);
});

test('a locked station asks for its passphrase and then writes the card', async () => {
  let locked = true;
  const { press, hands, sent } = await setupExchange(
    { role: 'headquarters', certified: true },
    {
      'cards.exportOwn': () =>
        locked ? refuse('station.locked') : ok({ fileName: 'the-cap-tren-PZFRFE.svcard', fingerprint: digits }),
      'station.unlock': () => {
        locked = false;
        return ok({ unlocked: true });
      },
    },
  );
  await press('Xuất thẻ…');
  await hands.type(await screen.findByLabelText('Mật khẩu của máy trạm'), 'một câu dễ nhớ{Enter}');
  expect(await screen.findByText(/Đã xuất “the-cap-tren-PZFRFE.svcard”/)).toBeDefined();
  expect(sent('cards.exportOwn')).toHaveLength(2);
});
