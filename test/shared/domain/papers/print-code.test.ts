import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printCodeOf, readPrintCode, shownPrintCode } from '#shared/domain/papers/print-code.ts';

const codes = fc.integer({ min: 0, max: 999_999_999 }).map(printCodeOf);

test('a code is ten digits, shown in groups of four, three and three', () => {
  expect(printCodeOf(7)).toMatch(/^\d{10}$/);
  expect(shownPrintCode('0482193556')).toBe('0482 193 556');
});

test('a code is read however it was typed', () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readPrintCode(` ${shownPrintCode(code)}`)).toBe(code);
      expect(readPrintCode(`${code.slice(0, 4)}-${code.slice(4, 7)}.${code.slice(7)}`)).toBe(code);
    }),
  );
});

test('one wrong digit makes no code', () => {
  fc.assert(
    fc.property(codes, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
      const wrong = (Number(code[at]) + by) % 10;
      expect(readPrintCode(`${code.slice(0, at)}${wrong}${code.slice(at + 1)}`)).toBeUndefined();
    }),
  );
});

test('letters and too few digits are no code', () => {
  expect(readPrintCode('048219355')).toBeUndefined();
  expect(readPrintCode('04821935a6')).toBeUndefined();
});
