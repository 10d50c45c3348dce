import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { ListKind } from '#shared/domain/lists/list-look.ts';

export const listLooks = (db: ReadDb): readonly { readonly kind: string; readonly look: string }[] =>
  db.all('SELECT kind, look FROM list_look');

export const saveLook = (db: WriteDb, kind: ListKind, look: string, savedAt: number): void =>
  void db.run('INSERT OR REPLACE INTO list_look (kind, look, saved_at) VALUES (?, ?, ?)', kind, look, savedAt);

// A table of this station alone: nothing else knows of its rows, so they may go.
export const forgetLook = (db: WriteDb, kind: ListKind): void =>
  void db.run('DELETE FROM list_look WHERE kind = ?', kind);
