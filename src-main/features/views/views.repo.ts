import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { ViewList } from '#shared/api/views.ts';
import { fold } from '#shared/base/vi-text.ts';

export interface StoredView {
  readonly list: string;
  readonly name: string;
  /** JSON */
  readonly state: string;
  readonly opening: number;
}

export const listViews = (db: ReadDb): readonly StoredView[] =>
  db.all<StoredView>('SELECT list, name, state, opening FROM list_view ORDER BY list, fold_key, name');

export const listArrangements = (db: ReadDb): readonly { readonly list: string; readonly arrangement: string }[] =>
  db.all('SELECT list, arrangement FROM list_arrangement');

export const saveArrangement = (db: WriteDb, list: ViewList, arrangement: string, savedAt: number): void =>
  void db.run(
    'INSERT OR REPLACE INTO list_arrangement (list, arrangement, saved_at) VALUES (?, ?, ?)',
    list,
    arrangement,
    savedAt,
  );

// Tables of this station alone: nothing else knows of their rows, so they may go.
export const forgetArrangement = (db: WriteDb, list: ViewList): void =>
  void db.run('DELETE FROM list_arrangement WHERE list = ?', list);

export const removeView = (db: WriteDb, list: ViewList, name: string): void =>
  void db.run('DELETE FROM list_view WHERE list = ? AND name = ?', list, name);

export const insertView = (
  db: WriteDb,
  { list, name, state, opening }: StoredView & { readonly list: ViewList },
  savedAt: number,
): void =>
  void db.run(
    'INSERT INTO list_view (list, name, fold_key, state, opening, saved_at) VALUES (?, ?, ?, ?, ?, ?)',
    list,
    name,
    fold(name),
    state,
    opening,
    savedAt,
  );

/** At most one view of a list is the one that it begins with. */
export const setOpening = (db: WriteDb, list: ViewList, name: string | null): void =>
  void db.run('UPDATE list_view SET opening = (name IS ?) WHERE list = ?', name, list);
