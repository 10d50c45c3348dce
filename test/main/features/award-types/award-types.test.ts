import { expect, test } from 'vitest';
import { awardTypesQueries } from '#main/features/award-types/index.ts';
import { givenRegister } from '#support/register.ts';

test('the catalogue is listed from the highest award down', () => {
  const { register, ctx } = givenRegister();
  const found = awardTypesQueries['awardTypes.list']({}, { read: register.read, today: ctx.today });
  const types = found.ok ? found.value : [];
  expect(types[0]).toMatchObject({
    code: 'HC_SAO_VANG',
    nameVi: 'Huân chương Sao vàng',
    level: 'state',
    recipient: 'both',
  });
  const orders = types.map(({ sortOrder }) => sortOrder);
  expect(orders).toEqual(orders.toSorted((a, b) => a - b));
  expect(new Set(types.map(({ id }) => id)).size).toBe(types.length);
});
