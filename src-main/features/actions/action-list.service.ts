import type { ReadDb } from '#db/handles.ts';
import type { ActionRow } from '#shared/api/actions.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { subjectOf } from '#shared/domain/actions/action-subject.ts';
import type { UndoBook } from '#shared/domain/actions/undo-book.ts';
import { undoManner } from '#shared/domain/actions/undo-rules.ts';
import { nameOf } from '../records/index.ts';
import * as repo from './action-list.repo.ts';
import { tableByName } from './tables.ts';

/** This station's own actions, newest first. */
export function listActions(db: ReadDb, offset: number, limit: number): readonly ActionRow[] {
  const book = repo.readUndoBook(db);
  return repo.listOwn(db, offset, limit).map((action) => describeAction(db, action, book));
}

/** How far Ctrl+Z looks for something to undo. */
const FAR = 500;
const PAGE = 20;

/** The newest action that is not undone and is no undo itself. */
export function newestUndoable(db: ReadDb): ActionRow | null {
  const book = repo.readUndoBook(db);
  for (let offset = 0; offset < FAR; offset += PAGE) {
    const page = repo.listOwn(db, offset, PAGE);
    const found = page.find(({ tx, action }) => !book.isSpent(tx) && undoManner(action) !== 'never');
    if (found) return describeAction(db, found, book);
    if (page.length < PAGE) break;
  }
  return null;
}

/** What a person calls an action; an undo is called after what it undid. */
export function describeAction(db: ReadDb, logged: repo.LoggedAction, book: UndoBook): ActionRow {
  const { tx: rootTx, depth } = book.rootOf(logged.tx);
  const root = depth === 0 ? logged : (repo.findOwn(db, rootTx) ?? logged);
  const { verb, table, count } = subjectOf(root.action, repo.readShares(db, root.tx));
  const known = tableByName(table);
  const { row, column } = known ? repo.firstTouched(db, root.tx, known.id) : { row: undefined, column: undefined };
  const undone = book.isUndone(logged.tx);
  return {
    tx: logged.tx,
    at: hlcToMs(logged.hlc),
    actor: logged.actor,
    step: depth === 0 ? 'do' : depth % 2 === 1 ? 'undo' : 'redo',
    verb,
    table,
    count,
    title: row ? nameOf(db, table, row).title : '',
    column: known?.columns.find(({ id }) => id === column)?.name ?? '',
    fileName: repo.fileOfImport(db, root.tx) ?? '',
    undone,
    undoable: !undone && undoManner(root.action) !== 'never',
  };
}
