/** What an action did, in one verb. */
export type ActionVerb =
  | 'import'
  | 'take'
  | 'paste'
  | 'copy'
  | 'merge'
  | 'unmerge'
  | 'number'
  | 'void'
  | 'settle'
  | 'add'
  | 'change'
  | 'withdraw'
  | 'restore';

/** How much an action did to one table. */
export interface TableShare {
  readonly table: string;
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly restored: number;
}

/** What a person would call the subject of an action comes first. */
const subjects: readonly string[] = ['award', 'decision', 'person', 'unit', 'movement', 'award_type', 'cluster'];

const rank = (table: string): number => (subjects.includes(table) ? subjects.indexOf(table) : subjects.length);

interface Subject {
  readonly verb: ActionVerb;
  readonly table: string;
  readonly count: number;
}

const sumOf = (shares: readonly TableShare[]): number =>
  shares.reduce((sum, { changed, withdrawn, restored }) => sum + changed + withdrawn + restored, 0);

/** The verb of an action and the table it is about. */
export function subjectOf(action: string, shares: readonly TableShare[]): Subject {
  const ordered = shares.toSorted((a, b) => rank(a.table) - rank(b.table));
  const most = (part: Exclude<keyof TableShare, 'table'>) => ordered.find((share) => share[part] > 0);
  switch (action) {
    case 'import.apply':
      return { verb: 'import', table: 'award', count: ordered.find(({ table }) => table === 'award')?.added ?? 0 };
    case 'award.copyYear':
      return { verb: 'copy', table: 'award', count: ordered.find(({ table }) => table === 'award')?.added ?? 0 };
    case 'award.paste':
      return { verb: 'paste', table: 'award', count: Math.max(...ordered.map(({ changed }) => changed), 0) };
    case 'person.merge':
      return { verb: 'merge', table: 'person', count: 1 };
    case 'person.unmerge':
      return { verb: 'unmerge', table: 'person', count: 1 };
    case 'decision.number':
      // Each award is given two fields: its book and its number.
      return { verb: 'number', table: 'award', count: (most('changed')?.changed ?? 0) / 2 };
    case 'conflict.settle':
    case 'conflict.settleMany':
      return { verb: 'settle', table: ordered[0]?.table ?? '', count: sumOf(ordered) };
    case 'award.void':
      return { verb: 'void', table: 'award', count: 1 };
  }
  const [added, changed, gone, back] = [most('added'), most('changed'), most('withdrawn'), most('restored')];
  // A dated fact that is added beside a change of its person is that change.
  if (added && (!changed || rank(added.table) <= rank(changed.table)))
    return { verb: 'add', table: added.table, count: added.added };
  if (gone) return { verb: 'withdraw', table: gone.table, count: gone.withdrawn };
  if (back) return { verb: 'restore', table: back.table, count: back.restored };
  return { verb: 'change', table: changed?.table ?? '', count: changed?.changed ?? 0 };
}
