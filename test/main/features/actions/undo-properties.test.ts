import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newestUndoable } from '#main/features/actions/action-list.service.ts';
import { givenActions } from './given-actions.ts';

const deeds = fc.array(fc.record({ deed: fc.nat({ max: 2 }), which: fc.nat({ max: 1 }) }), { maxLength: 8 });

/** Edits that were made and neither undone nor written over: what a note must say, by a model of its own. */
interface Edit {
  readonly tx: number;
  readonly which: number;
  readonly value: string;
  standing: boolean;
}

test('undone in whatever order, no edit made since is lost, and undone backwards all is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, fc.array(fc.nat(), { maxLength: 8 }), async (done, order) => {
      const { ids, note, notes, add, undoTx, visible, newest, register } = givenActions();
      const [start, atFirst] = [newest(), visible()];
      const edits: Edit[] = [];
      const others: number[] = [];
      for (const [at, { deed, which }] of done.entries()) {
        const value = `ghi chú ${at}`;
        if (deed === 0) add();
        else note(ids[which] ?? '', value, deed === 1 ? 'award.correct' : 'award.changeMany');
        if (deed === 0) others.push(newest());
        else edits.push({ tx: newest(), which, value, standing: true });
      }
      const said = () =>
        ids.map((_, which) => edits.findLast((edit) => edit.which === which && edit.standing)?.value ?? null);
      const all = [...others, ...edits.map(({ tx }) => tx)];
      for (const pick of all.length > 0 ? order : []) {
        const tx = all[pick % all.length] ?? 0;
        const edit = edits.find((one) => one.tx === tx);
        const newest = edit && edits.findLast(({ which, standing }) => which === edit.which && standing);
        const outcome = await undoTx(tx);
        // Only the edit whose value stands in the field can be taken back.
        if (edit) expect(outcome.ok).toBe(newest === edit);
        if (edit && outcome.ok) edit.standing = false;
        expect(notes().map((value) => value ?? null)).toEqual(said());
      }
      for (let next = newestUndoable(register.read); next && next.tx > start; next = newestUndoable(register.read))
        expect(await undoTx(next.tx)).toMatchObject({ ok: true });
      expect(visible()).toEqual(atFirst);
    }),
    { numRuns: 40 },
  );
});
