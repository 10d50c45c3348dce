import type { ReadDb } from '#db/handles.ts';
import type { ActionRow, BundleUndo } from '#shared/api/actions.ts';
import { hlcAt, hlcToMs } from '#shared/base/hlc.ts';
import { subjectOf } from '#shared/domain/actions/action-subject.ts';
import type { UndoBook } from '#shared/domain/actions/undo-book.ts';
import { bundleOfDeed, deedOfBundle, undoBundleName } from '#shared/domain/actions/undo-name.ts';
import { undoManner } from '#shared/domain/actions/undo-rules.ts';
import { findBundle } from '../bundles/index.ts';
import { nameOf } from '../records/index.ts';
import * as repo from './action-list.repo.ts';
import { findDeed } from './deeds.repo.ts';
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

const stepOf = (depth: number): ActionRow['step'] => (depth === 0 ? 'do' : depth % 2 === 1 ? 'undo' : 'redo');

/** What a person calls an action; an undo is called after what it undid. */
export function describeAction(db: ReadDb, logged: repo.LoggedAction, book: UndoBook): ActionRow {
  const { tx: rootTx, depth } = book.rootOf(logged.tx);
  const bundle = bundleOfDeed(rootTx);
  if (bundle !== undefined) return describeBundle(db, logged, bundle, book);
  const root = depth === 0 ? logged : (repo.findOwn(db, rootTx) ?? logged);
  const { verb, table, count } = subjectOf(root.action, repo.readShares(db, root.tx));
  const known = tableByName(table);
  const { row, column } = known ? repo.firstTouched(db, root.tx, known.id) : { row: undefined, column: undefined };
  const undone = book.isUndone(logged.tx);
  return {
    tx: logged.tx,
    at: hlcToMs(logged.hlc),
    actor: logged.actor,
    step: stepOf(depth),
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

/** A bundle that was taken, as something that can be undone; undefined for one that left, or is not in the log. */
export function findTaken(db: ReadDb, deed: number): repo.LoggedAction | undefined {
  const bundle = findBundle(db, bundleOfDeed(deed) ?? 0);
  if (bundle?.direction !== 'received') return undefined;
  return {
    tx: deed,
    site: '',
    seq: 0,
    hlc: hlcAt(bundle.at),
    actor: bundle.actor,
    action: undoBundleName(bundle.sha256),
  };
}

function describeBundle(db: ReadDb, logged: repo.LoggedAction, id: number, book: UndoBook): ActionRow {
  const bundle = findBundle(db, id);
  const undone = book.isUndone(logged.tx);
  return {
    tx: logged.tx,
    at: hlcToMs(logged.hlc),
    actor: logged.actor,
    step: stepOf(book.rootOf(logged.tx).depth),
    verb: 'take',
    table: '',
    count: bundle?.log ? bundle.log.upTo - bundle.log.after : 0,
    title: bundle?.name || (bundle?.code ?? ''),
    column: '',
    fileName: bundle?.fileName ?? '',
    undone,
    undoable: !undone && bundle?.log !== undefined,
  };
}

/** Whether a bundle can be undone, or done again by undoing its undo. */
export function readBundleUndo(db: ReadDb, bundle: number): BundleUndo {
  const deed = deedOfBundle(bundle);
  const taken = findTaken(db, deed);
  if (!taken || findDeed(db, deed) === undefined) return { state: 'never' };
  const by = repo.readUndoBook(db).undoInForce(deed);
  return by === undefined ? { state: 'open', tx: deed } : { state: 'undone', tx: by };
}
