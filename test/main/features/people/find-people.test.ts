import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import { peopleQueries } from '#main/features/people/index.ts';
import { givenPeople } from './given-people.ts';

function givenSearch() {
  const { reading, ids } = givenPeople(
    { name: 'Đặng Thị Thanh Ánh', birth: '1990-05-19', unit: 'PA06', serviceNumber: '123456' },
    { name: 'Ngô Đình Ánh', birth: '1985', unit: 'PA04', citizenNumber: '030085001234' },
    { name: 'Ngô Đình Anh', mergedInto: 1, serviceNumber: '654321' },
    { name: 'Trần Văn Bình' },
  );
  const find = (text: string, unit?: string) => {
    const unitId = unit === undefined ? undefined : (seedId('unit', unit) as never);
    const found = peopleQueries['people.find']({ text, limit: 50, unitId }, reading);
    return found.ok ? found.value : [];
  };
  return { ids, find, names: (text: string, unit?: string) => find(text, unit).map(({ fullName }) => fullName) };
}

test('people are found by the beginnings of words, without marks, by given name', () => {
  const { names } = givenSearch();
  expect(names('anh')).toEqual(['Đặng Thị Thanh Ánh', 'Ngô Đình Ánh']);
  expect(names('dang th')).toEqual(['Đặng Thị Thanh Ánh']);
  expect(names('')).toEqual(['Đặng Thị Thanh Ánh', 'Ngô Đình Ánh', 'Trần Văn Bình']);
  expect(names('xyz')).toEqual([]);
});

test('people are found by service number with or without its stroke, and by citizen number', () => {
  const { names } = givenSearch();
  expect(names('123-456')).toEqual(['Đặng Thị Thanh Ánh']);
  expect(names('1234')).toEqual(['Đặng Thị Thanh Ánh']);
  expect(names('030 085')).toEqual(['Ngô Đình Ánh']);
});

test('a merged row answers as the person it was merged into, once', () => {
  const { find, ids } = givenSearch();
  expect(find('654321').map(({ id }) => id)).toEqual([ids[1]]);
  expect(find('ngo dinh').map(({ id }) => id)).toEqual([ids[1]]);
});

test('a unit narrows the search, and what is shown says which unit', () => {
  const { find } = givenSearch();
  expect(find('anh', 'PA04')).toMatchObject([{ fullName: 'Ngô Đình Ánh', birth: '1985', unitCode: 'PA04' }]);
  expect(find('', 'PA06')).toMatchObject([{ birth: '1990-05-19', kind: 'police' }]);
  expect(find('binh')).toMatchObject([{ unitId: '', unitCode: '', unitName: '' }]);
});
