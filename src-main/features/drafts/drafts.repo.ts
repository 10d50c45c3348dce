import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { FormDraft } from '#shared/api/drafts.ts';

export const findDraft = (db: ReadDb, form: string): FormDraft | null =>
  db.get<FormDraft>('SELECT content, saved_at AS savedAt FROM form_draft WHERE form = ?', form) ?? null;

export const keepDraft = (db: WriteDb, form: string, content: string, savedAt: number): void =>
  void db.run('INSERT OR REPLACE INTO form_draft (form, content, saved_at) VALUES (?, ?, ?)', form, content, savedAt);

// A table of this station alone: nothing else knows of its rows, so they may go.
export const dropDraft = (db: WriteDb, form: string): void =>
  void db.run('DELETE FROM form_draft WHERE form = ?', form);
