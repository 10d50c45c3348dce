import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardBytes } from '#main/platform/cards/card-file.ts';
import { makeCertificate, provesCertificate, readCertificate } from '#main/platform/cards/certificate-card.ts';
import { makeHeadquartersCard, readHeadquartersCard } from '#main/platform/cards/headquarters-card.ts';
import { makeRotation, makeSuccession, provesSuccession, readRotation } from '#main/platform/cards/key-change-card.ts';
import { makeRequest, readRequest } from '#main/platform/cards/request-card.ts';
import { sniffCard } from '#main/platform/cards/sniff-card.ts';
import type { Result } from '#shared/base/result.ts';
import { successionCard } from '#shared/domain/cards/cards.ts';
import { refusals } from '#shared/errors.ts';
import { recoveryKeys, testStations } from '#support/stations.ts';

const { headquarters, unit, other } = testStations;
const now = Date.UTC(2024, 11, 20, 8);
const recovery = recoveryKeys.public.age;
const owner = { id: unit.id, code: unit.code, name: 'Máy trạm PA03' };
const hqOwner = { id: headquarters.id, code: headquarters.code, name: 'Phòng PX03' };
const hq = makeHeadquartersCard(hqOwner, recovery, now, headquarters.keys);
const request = makeRequest(owner, { id: null, code: 'PA03', name: 'Phòng An ninh' }, hq, now, unit.keys);
const certificate = makeCertificate(request, { scope: { '2024': [other.id] }, serial: 3, now }, hq, headquarters.keys);
const change = { before: unit.keys, after: other.keys };
const rotation = makeRotation(owner, change, { replaces: 3, headquarters: hq, now });
const next = makeHeadquartersCard(hqOwner, recovery, now, other.keys);
const succession = makeSuccession(next, { before: headquarters.keys, after: other.keys }, { number: 1, roster: 4 });

/** Every way in that a card of a stick has. A card is taken only where it says what it was signed as. */
const readers: readonly ((name: string, bytes: Uint8Array) => Result<object>)[] = [
  (name, bytes) => readHeadquartersCard({ name, bytes }),
  (name, bytes) => readRequest({ name, bytes }, hq),
  (name, bytes) => {
    const card = readCertificate({ name, bytes });
    return card.ok ? provesCertificate(card.value, hq, { id: unit.id, keys: unit.keys }) : card;
  },
  (name, bytes) => readRotation({ name, bytes }),
];
const honest = [hq, request, certificate, rotation].map((card) => JSON.stringify(card));

/** Refused by a code of the catalogue, or word for word one of the cards that were signed. */
function judge(bytes: Uint8Array): void {
  for (const read of readers) {
    const result = read('thẻ.svc', bytes);
    if (result.ok) expect(honest).toContain(JSON.stringify(result.value));
    else expect(Object.keys(refusals)).toContain(result.code);
  }
  const sniffed = sniffCard({ name: 'thẻ.svc', bytes });
  if (!sniffed.ok) expect(Object.keys(refusals)).toContain(sniffed.code);
}

const cards = fc.constantFrom(hq, request, certificate, rotation, succession) as fc.Arbitrary<Record<string, unknown>>;

test('any bytes at all are refused by name', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 4096 }), judge));
  fc.assert(fc.property(fc.json(), (text) => judge(Buffer.from(text))));
});

test('a card with bits turned, cut short or grown is refused, or reads as it was signed', () => {
  fc.assert(
    fc.property(cards, fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), fc.nat(), (card, bits, cut) => {
      const bytes = Buffer.from(cardBytes(card));
      for (const bit of bits) {
        const at = Math.floor(bit / 8) % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8));
      }
      judge(bytes);
      judge(cardBytes(card).subarray(0, cut % bytes.length));
      judge(Buffer.concat([cardBytes(card), bytes]));
    }),
    { numRuns: 300 },
  );
});

test('a card with fields of another card, signatures among them, is refused', () => {
  const fields = [...new Set([hq, request, certificate, rotation, succession].flatMap((card) => Object.keys(card)))];
  fc.assert(
    fc.property(cards, cards, fc.subarray(fields, { minLength: 1 }), (into, from, taken) => {
      const mixed = { ...into, ...Object.fromEntries(taken.map((field) => [field, from[field]])) };
      judge(cardBytes(mixed));
    }),
    { numRuns: 300 },
  );
});

test('a card with one value of any other kind is refused', () => {
  fc.assert(
    fc.property(cards, fc.nat(), fc.anything({ withNullPrototype: false }), (card, at, value) => {
      const keys = Object.keys(card);
      const key = keys[at % keys.length] ?? '';
      const text = JSON.stringify({ ...card, [key]: value }, (_, each: unknown) =>
        typeof each === 'bigint' ? String(each) : each,
      );
      judge(Buffer.from(text));
    }),
    { numRuns: 300 },
  );
});

test('headquarters’ next keys are believed only as the keys before announced them', () => {
  expect(provesSuccession(succession, hq)).toBe(true);
  const strange = makeHeadquartersCard({ ...hqOwner, id: unit.id }, recovery, now, other.keys);
  const wrong = [
    { ...succession, endorsement: succession.signature },
    { ...succession, signature: succession.endorsement },
    { ...succession, roster: 5 },
    { ...succession, card: { ...next, recovery: unit.keys.public.age } },
    makeSuccession(next, { before: unit.keys, after: other.keys }, { number: 1, roster: 4 }),
    makeSuccession(next, { before: headquarters.keys, after: unit.keys }, { number: 1, roster: 4 }),
    makeSuccession(strange, { before: headquarters.keys, after: other.keys }, { number: 1, roster: 4 }),
  ];
  for (const card of wrong) expect(provesSuccession(successionCard.parse(card), hq)).toBe(false);
  expect(provesSuccession(succession, next)).toBe(false);
});
