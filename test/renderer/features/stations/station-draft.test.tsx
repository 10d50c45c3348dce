import { expect, test } from 'vitest';
import { checkStation, emptyStation, stationFrom } from '#renderer/features/stations/station-draft.ts';

const unit = { id: '019300a0-0000-7000-8000-000000000003', code: 'PA03', name: 'Phòng An ninh chính trị nội bộ' };
const passphrase = 'một câu dễ nhớ';
const filled = {
  ...emptyStation,
  role: 'unit' as const,
  unitId: unit.id,
  actorName: ' Lê Thu Hạnh ',
  passphrase,
  again: passphrase,
};

test('an empty first step says what is missing, and asks for a repeat only of a passphrase that is long enough', () => {
  expect(checkStation(emptyStation)).toEqual({
    role: 'roleMissing',
    actorName: 'actorMissing',
    passphrase: 'passphraseShort',
  });
  expect(checkStation({ ...filled, again: 'khác' })).toEqual({ again: 'passphraseDiffers' });
});

test('a unit of the sample cluster is chosen, any other station is named', () => {
  expect(checkStation({ ...filled, unitId: undefined })).toEqual({ unit: 'unitMissing' });
  expect(checkStation({ ...filled, sampleUnits: false, name: ' ' })).toEqual({ name: 'nameMissing' });
  expect(checkStation({ ...filled, role: 'headquarters', unitId: undefined, name: 'Phòng X' })).toEqual({});
});

test('a passphrase counts in NFC, whatever form the keyboard emits', () => {
  expect(checkStation({ ...filled, passphrase: passphrase.normalize('NFD') })).toEqual({});
  const short = 'ấấấấấấ'.normalize('NFD');
  expect(short.length).toBeGreaterThan(12);
  expect(checkStation({ ...filled, passphrase: short, again: short })).toEqual({ passphrase: 'passphraseShort' });
});

test('a chosen unit gives the station its name; a unit named by hand has no id yet', () => {
  expect(stationFrom(filled, [unit])).toMatchObject({ unitId: unit.id, name: unit.name, actorName: 'Lê Thu Hạnh' });
  expect(stationFrom({ ...filled, sampleUnits: false, name: 'Đội 2' }, [unit])).toMatchObject({
    unitId: null,
    name: 'Đội 2',
    sampleUnits: false,
  });
});
