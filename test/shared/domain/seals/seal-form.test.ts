import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase45, toBase45 } from '#shared/base/base45.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { addDays } from '#shared/base/local-date.ts';
import { listFacts } from '#shared/domain/seals/list-facts.ts';
import { readSeal, sealBody, sealText } from '#shared/domain/seals/seal-form.ts';
import { canonicalRows, type SealedPaper, sealedKinds } from '#shared/domain/seals/sealed-paper.ts';
import { listOfPeople, personLine } from '#support/sealed.ts';

const count = fc.integer({ min: 0, max: 0xffffff });
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('2000-01-01', days));
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
const uuid = bytes(16).map(bytesToUuid);

const papers: fc.Arbitrary<SealedPaper> = fc.record({
  kind: fc.constantFrom(...sealedKinds),
  station: uuid,
  code: fc.integer({ min: 0, max: 9_999_999_999 }).map((code) => String(code).padStart(10, '0')),
  issuedOn: day,
  decidedOn: fc.oneof(day, fc.constant('')),
  year: fc.integer({ min: 0, max: 2100 }),
  unitId: fc.oneof(uuid, fc.constant(undefined)),
  collectives: count,
  people: count,
  households: count,
  rows: count,
  pages: count,
  digest: bytes(10),
  subject: fc.constantFrom('', '2145/QĐ-CAT-PX03', 'Báo cáo năm 2024'),
});

test('what a code says is read back as it was sealed', () => {
  fc.assert(
    fc.property(papers, bytes(64), (paper, signature) => {
      const body = sealBody(paper);
      expect(readSeal(sealText(body, signature))).toEqual({ paper, body, signature });
    }),
  );
});

test('bytes come back from base 45, and nothing else is taken for them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (given) => {
      expect(fromBase45(toBase45(given))).toEqual(given);
    }),
  );
  expect(toBase45(new TextEncoder().encode('Hello!!'))).toBe('%69 VD92EX0');
  expect(['GGW', '::', ':::', 'a00', 'A'].map(fromBase45)).toEqual(Array(5).fill(undefined));
});

test('whatever a stranger wrote into a QR code is read without a fault', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `SV1:${text}`),
        fc.uint8Array().map((given) => `SV1:${toBase45(given)}`),
      ),
      (text) => {
        readSeal(text);
      },
    ),
  );
  expect(['https://example.vn', 'SV2:ABC', 'SV1:', `SV1:${'0'.repeat(500)}`].map(readSeal)).toEqual([
    'notOurs',
    'tooNew',
    'damaged',
    'damaged',
  ]);
});

test('the longest subject keeps the code within what QR version 9 holds at level M', () => {
  fc.assert(
    fc.property(papers, fc.string({ unit: 'grapheme', maxLength: 300 }), (paper, subject) => {
      expect(sealText(sealBody({ ...paper, subject }), new Uint8Array(64)).length).toBeLessThanOrEqual(262);
    }),
  );
});

test('the digest is of the rows, not of their order, and void awards are rows that do not count', () => {
  const people = [personLine(1), { ...personLine(2), status: 'revoked' as const, statusOn: '2025-01-02' }];
  const facts = listFacts(listOfPeople(0, { people }));
  const turned = listFacts(listOfPeople(0, { people: people.toReversed() }));
  expect(facts).toMatchObject({ people: 1, subject: '2145/QĐ-CAT-PX03', decidedOn: '2024-12-05', year: 0 });
  expect(facts.rows).toHaveLength(2);
  expect(canonicalRows(facts.rows)).toBe(canonicalRows(turned.rows));
  expect(canonicalRows(listFacts(listOfPeople(2)).rows)).not.toBe(canonicalRows(facts.rows));
});
