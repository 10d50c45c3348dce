import { expect, test } from 'vitest';
import { actionsHandlers, actionsQueries } from '#main/features/actions/index.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import { givenImports, today, unwrap } from '../imports/given-imports.ts';
import { visibleOf } from './given-actions.ts';

async function givenImported() {
  const station = await givenImports();
  const { deps, ctx } = station;
  const before = visibleOf(deps.register());
  const preview = await station.preview('cum-an-ninh-2024.xlsx');
  const { importId } = unwrap(await station.apply(preview.planId));
  const handlers = actionsHandlers(deps);
  const reading = () => ({ read: deps.register().read, today });
  const tx = unwrap(actionsQueries['actions.ofImport']({ importId: importId as never }, reading())) ?? 0;
  const look = async (of: number) => unwrap(await handlers['actions.preview']({ tx: of }, ctx(), unwatchedJob));
  return {
    ...station,
    before,
    tx,
    look,
    undo: async (of: number) => {
      const { position } = await look(of);
      return unwrap(await handlers['actions.undo']({ tx: of, position }, ctx(), unwatchedJob));
    },
    /** What closing the program and opening it again does to the register. */
    reopen: () => deps.swapRegister(() => {}),
    list: () => unwrap(actionsQueries['actions.list']({ offset: 0, limit: 20 }, reading())),
    live: () => deps.register().read.get<{ n: number }>('SELECT count(*) AS n FROM award WHERE deleted = 0')?.n,
  };
}

test('an import is undone after a restart, and done again after another', async () => {
  const { before, deps, tx, undo, reopen, list, live } = await givenImported();
  const imported = visibleOf(deps.register());
  expect(list()[0]).toMatchObject({ verb: 'import', fileName: 'cum-an-ninh-2024.xlsx', count: 92, undoable: true });
  await reopen();
  const undone = await undo(tx);
  expect(live()).toBe(0);
  expect(visibleOf(deps.register())).toEqual(before);
  await reopen();
  expect(list()[0]).toMatchObject({ step: 'undo', verb: 'import' });
  await undo(undone.tx);
  expect(visibleOf(deps.register())).toEqual(imported);
});

test('three corrected awards outlive the undo of the list they came with', async () => {
  const { deps, ctx, tx, look, undo, live } = await givenImported();
  const register = deps.register();
  const three = register.read.all<{ id: Uint8Array }>('SELECT id FROM award WHERE person_id IS NOT NULL LIMIT 3');
  for (const { id } of three)
    register.write(ctx(), 'award.correct', (db) => ok(db.run(`UPDATE award SET note = 'đã rà soát' WHERE id = ?`, id)));
  const { kept, withdrawn } = await look(tx);
  expect(kept.filter(({ reason }) => reason === 'editedSince')).toHaveLength(3);
  expect(withdrawn).toBeGreaterThan(89);
  await undo(tx);
  expect(live()).toBe(3);
  // None of what they need went from under them.
  expect(
    register.read.get(
      `SELECT count(*) AS n FROM award a JOIN person p ON p.id = a.person_id AND p.deleted = 0
       LEFT JOIN decision d ON d.id = a.decision_id WHERE a.deleted = 0 AND (a.decision_id IS NULL OR d.deleted = 0)`,
    ),
  ).toEqual({ n: 3 });
});

test('the same list can be imported again once its import is undone', async () => {
  const { undo, tx, preview, apply, live } = await givenImported();
  await undo(tx);
  const again = await preview('cum-an-ninh-2024.xlsx');
  unwrap(await apply(again.planId));
  expect(live()).toBe(92);
});
