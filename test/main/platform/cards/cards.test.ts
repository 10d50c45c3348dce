import { expect, test } from 'vitest';
import { cardBytes } from '#main/platform/cards/card-file.ts';
import { makeCertificate, provesCertificate, readCertificate } from '#main/platform/cards/certificate-card.ts';
import { makeHeadquartersCard, readHeadquartersCard } from '#main/platform/cards/headquarters-card.ts';
import { makeRequest, readRequest } from '#main/platform/cards/request-card.ts';
import { cardFileName, cardMaxBytes } from '#shared/domain/cards/cards.ts';
import { recoveryKeys, type TestStation, testStations } from '#support/stations.ts';

const { headquarters, unit, other, stranger } = testStations;
const now = Date.UTC(2024, 11, 20, 8);
const owner = ({ id, code }: TestStation, name: string) => ({ id, code, name });
const file = (card: object) => ({ name: 'thẻ.svc', bytes: cardBytes(card) });

const hq = makeHeadquartersCard(owner(headquarters, 'Phòng PX03'), recoveryKeys.public.age, now, headquarters.keys);
const otherHq = makeHeadquartersCard(owner(other, 'Nơi khác'), recoveryKeys.public.age, now, other.keys);
const asked = { id: null, code: 'PA03', name: 'Phòng An ninh' };
const request = makeRequest(owner(unit, 'Máy trạm PA03'), asked, hq, now, unit.keys);
const scope = { '2024': ['01935c00-0000-7000-8000-0000000000aa'] };
const certificate = makeCertificate(request, { scope, serial: 7, now }, hq, headquarters.keys);
const own = { id: unit.id, keys: unit.keys };

const certified = (
  read: ReturnType<typeof file>,
  by: Parameters<typeof provesCertificate>[1],
  station: Parameters<typeof provesCertificate>[2],
) => {
  const card = readCertificate(read);
  return card.ok ? provesCertificate(card.value, by, station) : card;
};

test('headquarters’ card, request and certificate are read as they were made', () => {
  expect(readHeadquartersCard(file(hq))).toEqual({ ok: true, value: hq });
  expect(readRequest(file(request), hq)).toEqual({ ok: true, value: request });
  expect(certified(file(certificate), hq, own)).toEqual({ ok: true, value: certificate });
  expect(certificate).toMatchObject({ scope, serial: 7, role: 'unit', name: 'Máy trạm PA03' });
});

test('a card may be written otherwise by an editor: marks, indents and order do not matter', () => {
  const { signature, ...rest } = hq;
  const rewritten = `\ufeff${JSON.stringify({ signature, ...rest })}\r\n`;
  expect(readHeadquartersCard({ name: 'x', bytes: Buffer.from(rewritten) })).toEqual({ ok: true, value: hq });
});

test('a card of another kind is called what it is', () => {
  expect(readHeadquartersCard(file(request))).toMatchObject({ code: 'card.isRequest' });
  expect(readHeadquartersCard(file(certificate))).toMatchObject({ code: 'card.isCertificate' });
  expect(readRequest(file(hq), hq)).toMatchObject({ code: 'card.isHeadquartersCard' });
  expect(certified(file(request), hq, own)).toMatchObject({ code: 'card.isRequest' });
});

test.each([
  ['nothing', ''],
  ['a text', 'Danh sách'],
  ['a bundle', '{"SoVang":"bundle"}'],
  ['depth', `${'['.repeat(60_000)}`],
  ['null', 'null'],
])('%s is no card, and named', (_, text) => {
  const read = readHeadquartersCard({ name: 'a.txt', bytes: Buffer.from(text) });
  expect(read).toEqual({ ok: false, code: 'card.notACard', params: { name: 'a.txt' } });
});

test('a card cut short is damaged, not foreign', () => {
  const { bytes } = file(hq);
  expect(readHeadquartersCard({ name: 'x', bytes: bytes.subarray(0, -20) })).toMatchObject({ code: 'card.damaged' });
});

test.each([
  ['a name that turns letters round', { name: 'PX03\u202e' }],
  ['a key of another length', { keys: { ...hq.keys, sign: 'AAAA' } }],
  ['a recipient with a wrong check sum', { keys: { ...hq.keys, age: `${hq.keys.age.slice(0, -4)}qqqq` } }],
  ['no recovery key', { recovery: undefined }],
  ['an unreadable date', { createdAt: 'yesterday' }],
  ['a kind nobody knows', { kind: 'passport' }],
])('a card with %s is damaged', (_, change) => {
  expect(readHeadquartersCard(file({ ...hq, ...change }))).toMatchObject({ code: 'card.damaged' });
});

test.each([
  ['another name', { name: 'Phòng PX04' }],
  ['another recovery key', { recovery: other.keys.public.age }],
  ['another code', { station: { ...hq.station, code: 'HQCCCC' } }],
  ['other keys', { keys: otherHq.keys }],
  ['something added', { note: 1 }],
  ['a fraction added', { note: 1.5 }],
])('a card with %s is not signed', (_, change) => {
  expect(readHeadquartersCard(file({ ...hq, ...change }))).toMatchObject({ code: 'card.signatureInvalid' });
});

test('a card from the future is named with both versions', () => {
  const future = { SoVang: 'card', kind: 'headquarters', minReader: 4 };
  expect(readHeadquartersCard(file(future))).toMatchObject({ code: 'card.tooNew', params: { theirs: 4, ours: 1 } });
});

test('a card over 64 KiB is none', () => {
  const bytes = Buffer.concat([file(hq).bytes, Buffer.alloc(cardMaxBytes, 0x20)]);
  expect(readHeadquartersCard({ name: 'x', bytes })).toMatchObject({ ok: false });
});

test('a request to another headquarters is refused, and so is its certificate', () => {
  expect(readRequest(file(request), otherHq)).toEqual({
    ok: false,
    code: 'card.otherHeadquarters',
    params: { code: 'HQBBBB' },
  });
  expect(certified(file(certificate), otherHq, own)).toMatchObject({ code: 'card.otherHeadquarters' });
});

test('headquarters may write its card again without undoing certificates', () => {
  const again = makeHeadquartersCard(
    owner(headquarters, 'Phòng Công tác Đảng'),
    recoveryKeys.public.age,
    now + 1,
    headquarters.keys,
  );
  expect(certified(file(certificate), again, own)).toMatchObject({ ok: true });
});

test('a certificate is for one station and its keys', () => {
  const wrong = { ok: false, code: 'card.otherStation', params: { code: 'UNTAAA' } };
  expect(certified(file(certificate), hq, { id: other.id, keys: other.keys })).toEqual(wrong);
  expect(certified(file(certificate), hq, { id: unit.id, keys: other.keys })).toEqual(wrong);
});

test('a certificate that headquarters did not sign is refused', () => {
  const forged = makeCertificate(request, { scope, serial: 8, now }, hq, stranger.keys);
  expect(certified(file(forged), hq, own)).toMatchObject({ code: 'card.signatureInvalid' });
  const widened = { ...certificate, scope: { ...certificate.scope, '2025': scope['2024'] } };
  expect(certified(file(widened), hq, own)).toMatchObject({ code: 'card.signatureInvalid' });
});

test('cards are called by code and kind', () => {
  expect(cardFileName('request', 'UNTAAA')).toBe('SV-UNTAAA-DeNghi.svc');
});
