import { expect, test } from 'vitest';
import { viewsHandlers, viewsQueries } from '#main/features/views/index.ts';
import type { ViewState } from '#shared/api/views.ts';
import { givenHost } from '#support/host.ts';

const state: ViewState = {
  filter: { year: 2024, unitWith: ['below'] },
  sort: [{ columnId: 'decidedOn', descending: true }],
  group: 'unitId',
  arrangement: { order: [], shown: ['recipientName', 'unitId'], widths: { unitId: 120 } },
};

function givenViews() {
  const { deps, ctx } = givenHost();
  const handlers = viewsHandlers(deps);
  return {
    register: deps.register(),
    arrange: (arrangement: ViewState['arrangement'] | null) =>
      handlers['views.arrange']({ list: 'awards', arrangement }, ctx()),
    save: (name: string, more: { was?: string; opening?: boolean } = {}) =>
      handlers['views.save']({ list: 'awards', name, state, opening: false, ...more }, ctx()),
    remove: (name: string) => handlers['views.remove']({ list: 'awards', name }, ctx()),
    openWith: (name: string | null) => handlers['views.openWith']({ list: 'awards', name }, ctx()),
    all: () => {
      const reply = viewsQueries['views.all']({}, { read: deps.register().read, today: '2024-12-31' });
      if (!reply.ok) throw new Error(reply.code);
      return reply.value;
    },
  };
}

test('a view comes back as it was kept, in the order of Vietnamese names, and in its own list only', async () => {
  const { save, all } = givenViews();
  await save('Đơn vị của tôi');
  await save('Của cụm');
  const { awards, people } = all();
  expect(awards.views.map(({ name }) => name)).toEqual(['Của cụm', 'Đơn vị của tôi']);
  expect(awards.views[0]?.state).toEqual(state);
  expect(people.views).toEqual([]);
});

test('two views of a list are not told apart by marks or case alone; one may take the place of another', async () => {
  const { save, all } = givenViews();
  await save('Của cụm');
  expect(await save('của cum')).toMatchObject({ ok: false, code: 'view.nameTaken' });
  expect(await save('')).toMatchObject({ ok: false, code: 'view.nameEmpty' });
  await save('Cụm An ninh', { was: 'Của cụm' });
  expect(all().awards.views.map(({ name }) => name)).toEqual(['Cụm An ninh']);
});

test('a list begins with one view at most', async () => {
  const { save, all, openWith, remove } = givenViews();
  const opening = () =>
    all()
      .awards.views.filter((view) => view.opening)
      .map(({ name }) => name);
  await save('A', { opening: true });
  await save('B', { opening: true });
  expect(opening()).toEqual(['B']);
  await openWith('A');
  expect(opening()).toEqual(['A']);
  await openWith(null);
  expect(opening()).toEqual([]);
  await remove('A');
  expect(all().awards.views.map(({ name }) => name)).toEqual(['B']);
});

test('columns are remembered until the list shall stand as given again', async () => {
  const { arrange, all } = givenViews();
  await arrange(state.arrangement);
  expect(all().awards.arrangement).toEqual(state.arrangement);
  await arrange(null);
  expect(all().awards.arrangement).toBeNull();
});

test('what cannot be read back is passed over, and nothing of it is history', async () => {
  const { save, all, register } = givenViews();
  const before = register.read.get<{ n: number }>('SELECT count(*) AS n FROM sync_tx');
  await save('A');
  register.writeLocal((db) => db.run(`UPDATE list_view SET state = '{"filter":'`));
  expect(all().awards.views).toEqual([]);
  expect(register.read.get<{ n: number }>('SELECT count(*) AS n FROM sync_tx')).toEqual(before);
});
