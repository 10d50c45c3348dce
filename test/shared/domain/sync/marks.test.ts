import { expect, test } from 'vitest';
import { type Exchanged, type RecordPast, syncStateOf } from '#shared/domain/sync/marks.ts';

const unit: Exchanged = { role: 'unit', sent: 20, acknowledged: 10 };
const past = (rest: Partial<RecordPast>): RecordPast => ({
  inConflict: false,
  isRefused: false,
  waitsThere: false,
  enteredHere: true,
  lastOwnChange: null,
  ...rest,
});

test.each([
  [null, 'received'],
  [21, 'unsent'],
  [20, 'sent'],
  [11, 'sent'],
  [10, 'confirmed'],
])('at a unit, own changes up to %s make a record %s', (lastOwnChange, state) => {
  expect(syncStateOf(past({ lastOwnChange }), unit)).toBe(state);
});

test('a conflict is shown before anything else, and a refusal before what is not sent', () => {
  expect(syncStateOf(past({ inConflict: true, isRefused: true, lastOwnChange: 21 }), unit)).toBe('conflict');
  expect(syncStateOf(past({ isRefused: true, lastOwnChange: 21 }), unit)).toBe('refused');
});

test('what waits at headquarters is not confirmed, though it arrived', () => {
  expect(syncStateOf(past({ waitsThere: true, lastOwnChange: 10 }), unit)).toBe('sent');
});

test('headquarters confirms to nobody', () => {
  const headquarters: Exchanged = { ...unit, role: 'headquarters' };
  expect(syncStateOf(past({ lastOwnChange: 30 }), headquarters)).toBe('confirmed');
  expect(syncStateOf(past({ enteredHere: false }), headquarters)).toBe('received');
});
