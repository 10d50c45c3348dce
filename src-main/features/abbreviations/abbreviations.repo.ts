import type { ReadDb, WriteDb } from '#db/handles.ts';
import { fold } from '#shared/base/vi-text.ts';
import type { Abbreviation, AbbreviationKind } from '#shared/domain/abbreviations.ts';

export const listAbbreviations = (db: ReadDb): readonly Abbreviation[] =>
  db.all<Abbreviation>('SELECT kind, short, full FROM abbreviation ORDER BY kind, fold_key, short');

export const listUnitNames = (db: ReadDb): readonly string[] =>
  db
    .all<{ name: string }>('SELECT name FROM unit WHERE deleted = 0 ORDER BY sort_order IS NULL, sort_order, code, rid')
    .map(({ name }) => name);

export const listAwardTypeNames = (db: ReadDb): readonly string[] =>
  db
    .all<{ name: string }>('SELECT name_vi AS name FROM award_type WHERE deleted = 0 ORDER BY sort_order, rid')
    .map(({ name }) => name);

export function saveAbbreviation(db: WriteDb, { kind, short, full }: Abbreviation, savedAt: number): void {
  db.run(
    'INSERT OR REPLACE INTO abbreviation (kind, short, full, fold_key, saved_at) VALUES (?, ?, ?, ?, ?)',
    kind,
    short,
    full,
    fold(short),
    savedAt,
  );
}

/** A table of this station alone: nothing else knows of its rows, so they may go. */
export const removeAbbreviation = (db: WriteDb, kind: AbbreviationKind, short: string): void =>
  void db.run('DELETE FROM abbreviation WHERE kind = ? AND short = ?', kind, short);
