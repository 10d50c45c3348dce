import { expect, test } from 'vitest';
import { backupName, backupsToDrop, isBackupDue, parseBackupName } from '#shared/domain/backup-names.ts';

const HOUR = 3_600_000;
const at = Date.UTC(2024, 11, 20, 8);

test('a name tells when and why a copy was made', () => {
  expect(backupName(at, 'daily')).toBe('so-vang-20241220-080000-daily.db');
  expect(parseBackupName('so-vang-20241220-080000-daily.db')).toEqual({ at, cause: 'daily' });
});

test.each([
  'register.db',
  'so-vang-20241220-080000-other.db',
  '../so-vang-20241220-080000-daily.db',
  'so-vang-20241220-080000-daily.db.part',
])('the name %s is no backup', (name) => expect(parseBackupName(name)).toBeUndefined());

test('the newest 24 are kept, then one a day for 30 days and one a month for 12', () => {
  const hourly = Array.from({ length: 24 * 400 }, (_, i) => ({ name: `b${i}`, at: at - i * HOUR }));
  const dropped = new Set(backupsToDrop(hourly));
  const kept = hourly.filter((backup) => !dropped.has(backup));
  expect(kept.slice(0, 24)).toEqual(hourly.slice(0, 24));
  const days = new Set(kept.map((backup) => new Date(backup.at).toISOString().slice(0, 10)));
  const months = new Set(kept.map((backup) => new Date(backup.at).toISOString().slice(0, 7)));
  expect(days.size).toBeGreaterThanOrEqual(30);
  expect(months.size).toBe(12);
  expect(kept.length).toBeLessThan(24 + 30 + 12);
});

test('a copy is due when the newest is older than a working day, or lies in the future', () => {
  expect(isBackupDue([], at)).toBe(true);
  expect(isBackupDue([{ at: at - HOUR }], at)).toBe(false);
  expect(isBackupDue([{ at: at - 21 * HOUR }], at)).toBe(true);
  expect(isBackupDue([{ at: at + HOUR }], at)).toBe(true);
});
