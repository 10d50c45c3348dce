import fc from 'fast-check';
import { expect, test } from 'vitest';
import { birthLikeness, type Likable, likeness, NEARLY_SURE, WORTH_A_LOOK } from '#shared/domain/people/likeness.ts';

const hoa: Likable = {
  fullName: 'Nguyễn Thị Hoà',
  birth: '1980-05-12',
  gender: 'female',
  serviceNumber: '',
  citizenNumber: '',
  unitId: 'A',
};
const score = (other: Partial<Likable>, one: Partial<Likable> = {}, rare = false) =>
  likeness({ ...hoa, ...one }, { ...hoa, ...other }, rare)?.score;

test('births agree by day, by year, turned round, or up to a digit', () => {
  expect(birthLikeness('1980-05-12', '1980-05-12')).toBe('sameDay');
  expect(birthLikeness('1980', '1980-05-12')).toBe('sameYear');
  expect(birthLikeness('1980', '1980')).toBe('sameYear');
  expect(birthLikeness('1980-05-12', '1980-12-05')).toBe('turned');
  expect(birthLikeness('1980-05-12', '1980-05-11')).toBe('oneDigit');
  expect(birthLikeness('1980-05-12', '1981')).toBe('differs');
  expect(birthLikeness('', '1980')).toBe('missing');
});

test('different service or citizen numbers are two people, whatever else agrees', () => {
  expect(score({ serviceNumber: '111111' }, { serviceNumber: '222222' })).toBeUndefined();
  expect(score({ citizenNumber: '030180000001' }, { citizenNumber: '030180000002' })).toBeUndefined();
  expect(score({ citizenNumber: '030180000001' }, { citizenNumber: '142345678' })).toBeGreaterThan(WORTH_A_LOOK);
});

test('the same number is one person even under another name, and worth asking', () => {
  const numbered = { serviceNumber: '123456' };
  expect(score({ ...numbered, fullName: 'Trần Văn Bình', birth: '1970' }, numbered)).toBeGreaterThanOrEqual(
    WORTH_A_LOOK,
  );
});

test('the same name and day of birth is worth a look in any unit, nearly sure in the same', () => {
  expect(score({})).toBeGreaterThanOrEqual(NEARLY_SURE);
  expect(score({ unitId: 'B' })).toBeGreaterThanOrEqual(WORTH_A_LOOK);
  expect(score({ fullName: 'Nguyen Thi Hoa' })).toBeGreaterThanOrEqual(NEARLY_SURE);
});

test('a namesake of another unit with the same year is worth a look only where the name is rare', () => {
  const elsewhere = { birth: '1980', unitId: 'B' };
  expect(score(elsewhere)).toBeLessThan(WORTH_A_LOOK);
  expect(score(elsewhere, {}, true)).toBeGreaterThanOrEqual(WORTH_A_LOOK);
  expect(score({ birth: '' })).toBeGreaterThanOrEqual(WORTH_A_LOOK);
  expect(score({ birth: '', unitId: 'B' })).toBeLessThan(WORTH_A_LOOK);
});

test('Hùng is not Hưng unless day and unit say so, and another birth is another person', () => {
  expect(score({ fullName: 'Nguyễn Thị Hoạ', unitId: 'B' })).toBeLessThan(WORTH_A_LOOK);
  expect(score({ fullName: 'Nguyễn Thị Hoạ' })).toBeGreaterThanOrEqual(WORTH_A_LOOK);
  expect(score({ birth: '1975-01-01' })).toBeUndefined();
});

test('likeness does not depend on which row is looked at first', () => {
  const person = fc.record({
    fullName: fc.constantFrom('Nguyễn Văn Hùng', 'Nguyen Van Hung', 'Nguyễn Văn Hưng', 'Lê Mỹ', 'Lê Mĩ', 'An'),
    birth: fc.constantFrom('', '1980', '1980-05-12', '1980-12-05', '1980-05-13'),
    gender: fc.constantFrom('', 'male', 'female'),
    serviceNumber: fc.constantFrom('', '111111', '222222'),
    citizenNumber: fc.constantFrom('', '142345678', '030080000001'),
    unitId: fc.constantFrom('', 'A', 'B'),
  });
  fc.assert(
    fc.property(person, person, fc.boolean(), (a, b, rare) => {
      expect(likeness(a, b, rare)).toEqual(likeness(b, a, rare));
    }),
  );
});
