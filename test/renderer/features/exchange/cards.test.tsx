import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ok, refuse } from '#shared/base/result.ts';
import { chosen, digits, headquartersPeer, setupExchange } from './stations.tsx';

const button = (name: string) => screen.getByRole('button', { name });

test('a unit makes its request only after the digits of headquarters were typed and are those of the card', async () => {
  const headquarters = { name: 'Phòng Công tác đảng', code: 'KG63R4' };
  const { press, hands, sent } = await setupExchange(
    {},
    {
      'cards.readHeadquarters': () => ok(headquarters),
      'cards.compare': ({ typed }) =>
        typed === digits ? ok(headquarters) : refuse('card.fingerprintDiffers', { groups: '1, 2' }),
      'cards.makeRequest': () => ok({ fileName: 'de-nghi-PZFRFE.svc', fingerprint: digits, headquarters }),
    },
  );
  await press('Lập đề nghị…');
  await press('Chọn thẻ…');
  expect(await screen.findByText('Phòng Công tác đảng')).toBeDefined();
  const field = screen.getByLabelText('Mã đối chiếu');
  await hands.type(field, '01385');
  expect((await screen.findByRole('alert')).textContent).toContain('Nhóm 1 đọc hoặc gõ nhầm');
  expect(button('Đối chiếu')).toHaveProperty('disabled', true);
  await hands.clear(field);
  await hands.click(field);
  await hands.paste(digits.replaceAll(' ', '-'));
  expect(field).toHaveProperty('value', digits);
  await press('Đối chiếu');
  await press('Lưu tệp đề nghị…');
  expect(await screen.findByText(/Đã lập đề nghị “de-nghi-PZFRFE.svc”/)).toBeDefined();
  expect(sent('cards.makeRequest')).toEqual([{ card: 'the.svcard', typed: digits, file: 'SV-PZFRFE-DeNghi.svc' }]);
});

test('digits of another card are refused with the groups that differ, and nothing goes on', async () => {
  const { press, hands, sent } = await setupExchange(
    {},
    {
      'cards.readHeadquarters': () => ok({ name: 'Phòng lạ', code: 'KG63R4' }),
      'cards.compare': () => refuse('card.fingerprintDiffers', { groups: '3, 5' }),
    },
  );
  await press('Lập đề nghị…');
  await press('Chọn thẻ…');
  await hands.type(await screen.findByLabelText('Mã đối chiếu'), digits);
  await press('Đối chiếu');
  expect((await screen.findByRole('alert')).textContent).toContain('khác ở nhóm 3, 5');
  expect(sent('cards.makeRequest')).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Lưu tệp đề nghị…' })).toBeNull();
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

test('a unit takes certificate and data in one step, out of one folder', async () => {
  const { press, sent } = await setupExchange(
    { peers: [headquartersPeer] },
    { 'enrolment.begin': () => ok({ scopeUnits: 8, effects: [] }) },
  );
  await press('Nhận giấy chứng nhận…');
  await press('Chọn thư mục…');
  expect(await screen.findByText(/chứng nhận cho 8 đơn vị và đã sẵn sàng/)).toBeDefined();
  expect(sent('enrolment.begin')).toEqual([{ folder: 'USB' }]);
});

test('a folder without a certificate for this station is refused by name', async () => {
  const { press } = await setupExchange(
    { peers: [headquartersPeer] },
    { 'enrolment.begin': () => refuse('card.noneHere') },
  );
  await press('Nhận giấy chứng nhận…');
  await press('Chọn thư mục…');
  expect((await screen.findByRole('alert')).textContent).toContain('không có giấy chứng nhận cho máy này');
});

const request = { code: 'PZFRFE', name: 'Máy của An ninh', unitName: 'PA03' };

test('headquarters certifies for the cluster of the unit that asks, from the year that was typed', async () => {
  const { press, hands, sent } = await setupExchange(
    { role: 'headquarters', certified: true },
    {
      'files.choose': () => chosen('de-nghi.svc'),
      'cards.readRequest': () => ok({ ...request, unitId: '019300a0-0000-7000-8000-000000000003' }),
      'cards.compare': () => ok(request),
      'enrolment.grant': () => ok({ fileName: 'SV-PZFRFE-ChungNhan.svc', code: 'PZFRFE', bundle: null }),
    },
  );
  await press('Chứng nhận máy trạm…');
  await press('Chọn tệp đề nghị…');
  await hands.type(await screen.findByLabelText('Mã đối chiếu'), digits);
  await press('Đối chiếu');
  expect(await screen.findByText('Đã chọn 2 trong 2 đơn vị')).toBeDefined();
  const year = screen.getByLabelText('Từ năm');
  await hands.clear(year);
  await hands.type(year, '2023');
  await press('Chọn thư mục và lập…');
  expect(await screen.findByText(/Đã lập giấy chứng nhận/)).toBeDefined();
  expect(sent('enrolment.grant')).toEqual([
    {
      request: 'de-nghi.svc',
      typed: digits,
      folder: 'USB',
      year: 2023,
      unitIds: ['019300a0-0000-7000-8000-000000000003', '019300a0-0000-7000-8000-000000000004'],
    },
  ]);
});

test('without a unit no certificate is made', async () => {
  const { press, hands } = await setupExchange(
    { role: 'headquarters', certified: true },
    {
      'cards.readRequest': () => ok({ ...request, unitId: null, unitName: '' }),
      'cards.compare': () => ok(request),
    },
  );
  await press('Chứng nhận máy trạm…');
  await press('Chọn tệp đề nghị…');
  await hands.type(await screen.findByLabelText('Mã đối chiếu'), digits);
  await press('Đối chiếu');
  expect(await screen.findByText('Chọn ít nhất một đơn vị.')).toBeDefined();
  expect(button('Chọn thư mục và lập…')).toHaveProperty('disabled', true);
});

test('a locked station asks for its passphrase and then writes the card', async () => {
  let locked = true;
  const { press, hands, sent } = await setupExchange(
    { role: 'headquarters', certified: true },
    {
      'cards.exportOwn': () =>
        locked ? refuse('station.locked') : ok({ fileName: 'SV-PZFRFE-CapTren.svc', fingerprint: digits }),
      'station.unlock': () => {
        locked = false;
        return ok({ unlocked: true });
      },
    },
  );
  await press('Xuất thẻ…');
  await hands.type(await screen.findByLabelText('Mật khẩu của máy trạm'), 'một câu dễ nhớ{Enter}');
  expect(await screen.findByText(/Đã xuất “SV-PZFRFE-CapTren.svc”/)).toBeDefined();
  expect(sent('cards.exportOwn')).toHaveLength(2);
});
