import fc from 'fast-check';
import { expect, test } from 'vitest';
import { syncedTables } from '#db/registry.ts';
import type { TrashTable } from '#shared/domain/records/tables.ts';
import { unitId } from '../awards/given-awards.ts';
import { givenRecords } from './given-records.ts';

const awards = [
  { person: 'Lê Văn An' },
  { person: 'Ngô Thị Ánh', number: '7/QĐ-BCA', unit: 'PA03' },
  { unit: 'PA04', number: '8/QĐ-CAT' },
];

function givenWorld() {
  const records = givenRecords(awards);
  const things: [TrashTable, string][] = records.ids.flatMap((id): [TrashTable, string][] => {
    const { person, decision } = records.placeOf(id);
    return [['award', id], ['decision', decision], ...(person ? [['person', person] as [TrashTable, string]] : [])];
  });
  things.push(['unit', unitId('PA03')], ['unit', unitId('PA09')]);
  const rows = () =>
    syncedTables.map(({ name }) => records.register.read.get<{ n: number }>(`SELECT count(*) AS n FROM ${name}`)?.n);
  const visible = () =>
    syncedTables.map(({ name, columns }) =>
      records.register.read.all(
        `SELECT hex(id) AS id, ${columns.map(({ name: column }) => `quote(${column}) AS ${column}`).join(', ')} FROM ${name} WHERE deleted = 0 ORDER BY id`,
      ),
    );
  const logged = () => records.register.read.get<{ n: number }>('SELECT count(*) AS n FROM sync_log')?.n ?? 0;
  return { ...records, things, rows, visible, logged };
}

const steps = fc.array(fc.record({ away: fc.boolean(), which: fc.nat(), agreed: fc.nat({ max: 2 }) }), {
  maxLength: 25,
});

test('whatever goes into the trash and comes back, no row is lost and taking all back gives the register as it was', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      const { things, rows, visible, withdraw, restore, trash } = givenWorld();
      const [rowsAtFirst, seenAtFirst] = [rows(), visible()];
      for (const { away, which, agreed } of taken) {
        const [table, id] = things[which % things.length] ?? ['award', ''];
        if (away) withdraw(table, id, agreed);
        else restore([table, id]);
        expect(rows()).toEqual(rowsAtFirst);
      }
      // Two rounds: what lay in the trash before its decision shows only once the decision is back.
      for (let round = 0; round < 2; round++) {
        const all = trash().map(({ table, id }) => [table, id] as const);
        if (all.length > 0) expect(restore(...all)).toMatchObject({ value: { refused: [] } });
      }
      expect(trash()).toEqual([]);
      expect(visible()).toEqual(seenAtFirst);
    }),
    { numRuns: 40 },
  );
});

test('taking one back undoes putting it away, and the history keeps both', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 2 }), (which, agreed) => {
      const { things, visible, logged, withdraw, restore, history } = givenWorld();
      const [table, id] = things[which % things.length] ?? ['award', ''];
      const [seen, entries] = [visible(), logged()];
      if (!withdraw(table, id, agreed).ok) {
        expect(logged()).toBe(entries);
        return;
      }
      expect(visible()).not.toEqual(seen);
      restore([table, id]);
      expect(visible()).toEqual(seen);
      const told = history(table, id).flatMap(({ cells }) => cells.filter(({ column }) => column === 'deleted'));
      expect(told.map(({ old, value }) => [old, value])).toEqual([
        ['1', '0'],
        ['0', '1'],
      ]);
    }),
    { numRuns: 40 },
  );
});
