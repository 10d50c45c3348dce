import { expect, test } from 'vitest';
import { checkIdentity } from '#shared/domain/people/person-checks.ts';
import type { IdentityField } from '#shared/domain/people/person-kinds.ts';
import { doubtsOfCitizenNumber, showServiceNumber } from '#shared/domain/people/person-numbers.ts';

const check = (field: IdentityField, value: string) => {
  const checked = checkIdentity(field, value, '2026-11-24');
  return checked.ok ? checked.value : checked.code;
};

test('a name is one clean line with letters and no digits', () => {
  expect(check('fullName', '  Đặng\tThị  Ánh ')).toBe('Đặng Thị Ánh');
  expect(check('fullName', 'Hoà'.normalize('NFD'))).toBe('Hoà');
  expect(check('fullName', ' ')).toBe('person.nameEmpty');
  expect(check('fullName', '...')).toBe('person.nameOdd');
  expect(check('fullName', 'Lê Văn 2')).toBe('person.nameOdd');
  expect(check('fullName', 'Lê\u200bVăn An')).toBe('record.hiddenMarks');
});

test('a birth is a day or a year of somebody between 16 and 110 years', () => {
  expect(check('birth', '19/5/1990')).toBe('1990-05-19');
  expect(check('birth', '1990')).toBe('1990');
  expect(check('birth', '')).toBe('');
  expect(check('birth', '31/02/1990')).toBe('person.birthInvalid');
  expect(check('birth', '2010')).toBe('2010');
  expect(check('birth', '2011')).toBe('person.birthOutOfReason');
  expect(check('birth', '1915')).toBe('person.birthOutOfReason');
});

test('numbers are digits kept as text, however they are written', () => {
  expect(check('serviceNumber', '012-345')).toBe('012345');
  expect(check('serviceNumber', '1234567')).toBe('person.serviceNumberInvalid');
  expect(check('citizenNumber', '030 085 001 234')).toBe('030085001234');
  expect(check('citizenNumber', '142345678')).toBe('142345678');
  expect(check('citizenNumber', '12345')).toBe('person.citizenNumberInvalid');
  expect(showServiceNumber('012345')).toBe('012-345');
});

test('only what is on the lists is a gender or a kind', () => {
  expect([check('gender', 'female'), check('gender', ''), check('gender', 'x')]).toEqual([
    'female',
    '',
    'person.genderInvalid',
  ]);
  expect([check('kind', 'outsider'), check('kind', '')]).toEqual(['outsider', 'person.kindInvalid']);
});

test('a citizen number that says another year or sex is doubted, an old identity card is not', () => {
  const doubts = (number: string, birth: string, gender: string) => doubtsOfCitizenNumber(number, { birth, gender });
  expect(doubts('030085001234', '1985-05-19', 'male')).toEqual([]);
  expect(doubts('030185001234', '1985', 'female')).toEqual([]);
  expect(doubts('030204001234', '2004', 'male')).toEqual([]);
  expect(doubts('030304001234', '2004', 'female')).toEqual([]);
  expect(doubts('030185001234', '1986', 'male')).toEqual(['citizenYear', 'citizenGender']);
  expect(doubts('030185001234', '', '')).toEqual([]);
  expect(doubts('142345678', '1999', 'male')).toEqual([]);
});
