import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { firstRun, goTo, skipList } from '#scripts/walk/first-run.ts';
import { importList } from '#scripts/walk/import-list.ts';
import type { StationWindow } from '#scripts/walk/station-window.ts';
import { expect, test } from '#support/stations-in-windows.ts';

interface Award {
  readonly id: string;
  readonly note: string;
}

const listAwards = ({ ask }: StationWindow): Promise<readonly Award[]> =>
  ask('awards.page', { filter: {}, offset: 0, limit: 100 });

test('a program that is killed while it writes opens again with every change it had said was saved', async ({
  station,
  folder,
}) => {
  const first = await station('unit');
  await firstRun(first, 'unit');
  await skipList(first);
  await goTo(first, 'awards');
  await first.page
    .getByRole('button', { name: first.words('awards:action.import') })
    .first()
    .click();
  await importList(first, 'test/fixtures/workbooks/cum-an-ninh-2024.xlsx');
  const saved = new Map<string, string>();
  const awards = await listAwards(first);
  const gone = first.app.waitForEvent('close');
  let killed = false;
  for (const [at, { id, note }] of awards.entries()) {
    const wanted = `Lần ghi thứ ${at}`;
    const reply = first.ask('awards.correct', { id, field: 'note', value: wanted, seen: note });
    if (at === 40) {
      first.app.process().kill('SIGKILL');
      killed = true;
    }
    const answered = await reply.then(
      () => true,
      () => false,
    );
    if (answered) saved.set(id, wanted);
    if (killed) break;
  }
  await gone;
  expect(saved.size).toBeGreaterThanOrEqual(40);

  const copies = path.join(folder, 'unit', 'backups');
  const half = path.join(copies, 'so-vang-20241220-080000-daily.db.part');
  mkdirSync(copies, { recursive: true });
  writeFileSync(half, 'half a copy');
  const again = await station('unit');
  await again.page.getByRole('navigation').waitFor();
  const notes = new Map((await listAwards(again)).map(({ id, note }) => [id, note]));
  expect(existsSync(half)).toBe(false);
  expect([...saved].filter(([id, wanted]) => notes.get(id) !== wanted)).toEqual([]);
  expect(await again.ask('awards.totals', { filter: {} })).toMatchObject({ collective: 31, individual: 61 });
});
