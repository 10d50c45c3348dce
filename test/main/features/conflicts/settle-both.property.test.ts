import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareSyncedTables } from '#main/features/exchange/index.ts';
import { cellIn, type GivenStation } from '#support/exchange.ts';
import { undoTx } from '../actions/given-actions.ts';
import { deskOf, givenSettledPair, meet, setPerson } from './given-conflicts.ts';

const step = fc.record({
  at: fc.constantFrom('unit', 'headquarters'),
  does: fc.constantFrom('edit', 'edit', 'settle', 'unsettle', 'meet'),
  value: fc.constantFrom('Cán bộ', 'Đội trưởng', 'Phó Đội trưởng', 'Trưởng phòng'),
});

const settleAll = async (at: GivenStation, value: string): Promise<void> => {
  for (const row of deskOf(at).rows()) await deskOf(at).settle(row, { value });
};

/** Undoes this station's newest settlement, as far as it can be undone. */
const unsettle = async (at: GivenStation): Promise<void> => {
  const tx = cellIn(at, `SELECT max(id) FROM sync_tx WHERE action = 'conflict.settle' AND bundle IS NULL`);
  if (tx !== null) await undoTx(at.register(), at.host.ctx(), Number(tx));
};

const headsIn = (at: GivenStation) =>
  at.register().read.all('SELECT tbl, col, hex(row) AS row, value FROM sync_head ORDER BY 1, 2, 3, 4');

test('however two stations edit, settle and unsettle a field, both end alike, and a settlement nobody edited against stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const pair = await givenSettledPair();
      for (const { at, does, value } of steps) {
        if (does === 'meet') await meet(pair.unit, pair.headquarters);
        else if (does === 'edit') setPerson(pair[at], `post = '${value}'`);
        else if (does === 'unsettle') await unsettle(pair[at]);
        else await settleAll(pair[at], value);
      }
      await meet(pair.unit, pair.headquarters);
      expect(headsIn(pair.unit)).toEqual(headsIn(pair.headquarters));
      expect(compareSyncedTables(pair.unit.register().read, pair.headquarters.register().read).identical).toBe(true);
      await settleAll(pair.headquarters, 'Phó Trưởng phòng');
      await meet(pair.headquarters, pair.unit);
      for (const at of [pair.unit, pair.headquarters]) {
        expect(deskOf(at).counts()).toEqual({ conflicts: 0, proposals: 0, refused: 0 });
        setPerson(at, `rank = 'Thiếu tá'`);
      }
      setPerson(pair.unit, `post = 'Cán bộ'`);
      await meet(pair.unit, pair.headquarters);
      expect(deskOf(pair.headquarters).counts().conflicts).toBe(0);
      expect(cellIn(pair.headquarters, `SELECT post FROM person WHERE full_name = 'Nguyễn Văn B1'`)).toBe('Cán bộ');
    }),
    { numRuns: 8 },
  );
}, 120_000);
