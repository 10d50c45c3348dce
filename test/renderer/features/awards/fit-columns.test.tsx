import { expect, test } from 'vitest';
import { fitColumns } from '#renderer/features/awards/fit-columns.ts';

const columns = ['recipientName', 'post', 'level', 'decidedOn', 'syncState'].map((id) => ({
  id,
  header: id,
  width: 100,
  text: () => '',
}));
const shown = (width: number | undefined) => fitColumns(columns, width).map(({ id }) => id);

test('columns give way one by one, the post first', () => {
  expect(shown(512)).toHaveLength(5);
  expect(shown(511)).toEqual(['recipientName', 'level', 'decidedOn', 'syncState']);
  expect(shown(320)).toEqual(['recipientName', 'decidedOn', 'syncState']);
  expect(shown(212)).toEqual(['recipientName', 'syncState']);
});

test('none gives way where the fewest would not fit, or before the room is known', () => {
  expect(shown(200)).toHaveLength(5);
  expect(shown(undefined)).toHaveLength(5);
});
