import type { ReadDb, WriteDb } from '#db/handles.ts';
import type { RestoreOutcome, TrashRow, WithdrawPlan } from '#shared/api/records.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { type TrashTable, trashTables } from '#shared/domain/records/tables.ts';
import { checkRestore, checkWithdraw } from '#shared/domain/records/trash.ts';
import type { Refusal } from '#shared/errors.ts';
import type { Ctx } from '../../platform/register/ctx.ts';
import type { Register } from '../../platform/register/register.ts';
import { mayChangeRecord } from '../exchange/index.ts';
import { findStation } from '../stations/index.ts';
import { nameOf } from './record-names.repo.ts';
import { setCell } from './set-cell.repo.ts';
import * as repo from './trash.repo.ts';

interface TrashRecord {
  readonly table: TrashTable;
  readonly id: string;
}

export function listTrash(db: ReadDb, offset: number, limit: number): readonly TrashRow[] {
  const own = findStation(db)?.id;
  return repo.listGone(db, offset, limit).map(({ tbl, id, hlc, actor, station, stationName, together }) => ({
    table: tbl,
    id: bytesToUuid(id),
    ...nameOf(db, tbl, id),
    together,
    at: hlc === null ? null : hlcToMs(hlc),
    actor: actor ?? '',
    station: stationName ?? '',
    madeHere: station !== null && bytesToUuid(station) === own,
  }));
}

/** What would go; a decision's awards count as agreed to, since this is what they are agreed to by. */
export function planWithdrawal(db: ReadDb, { table, id }: TrashRecord): Result<WithdrawPlan> {
  const row = uuidToBytes(id);
  const { awards } = repo.findUses(db, table, row);
  const allowed = mayWithdraw(db, table, row, awards);
  return allowed.ok ? ok({ title: nameOf(db, table, row).title, awards: table === 'decision' ? awards : 0 }) : allowed;
}

/** Refuses: record.gone, record.outOfScope and as checkWithdraw, register.readOnly. */
export function withdraw(
  register: Register,
  { table, id, agreedAwards }: TrashRecord & { readonly agreedAwards: number },
  ctx: Ctx,
): Result<null> {
  return register.write(ctx, `${table}.withdraw`, (db) => {
    const row = uuidToBytes(id);
    const allowed = mayWithdraw(db, table, row, agreedAwards);
    if (!allowed.ok) return allowed;
    if (table === 'decision') for (const award of repo.listAwardsOf(db, row)) setCell(db, 'award', 'deleted', award, 1);
    setCell(db, table, 'deleted', row, 1);
    return ok(null);
  });
}

function mayWithdraw(db: ReadDb, table: TrashTable, row: Uint8Array, agreedAwards: number): Result<null> {
  if (repo.isGone(db, table, row) !== false) return refuse('record.gone');
  if (!isOurs(db, table, row)) return refuse('record.outOfScope');
  return checkWithdraw({
    table,
    role: roleHere(db),
    ofHeadquarters: repo.isOfHeadquarters(db, table, row),
    uses: repo.findUses(db, table, row),
    agreedAwards,
  });
}

/** A decision takes its awards along, so each of them must be this station's to withdraw. */
const isOurs = (db: ReadDb, table: TrashTable, row: Uint8Array): boolean =>
  mayChangeRecord(db, table, row, withdrawing) &&
  (table !== 'decision' ||
    repo.listAwardsOf(db, row).every((award) => mayChangeRecord(db, 'award', award, withdrawing)));

const withdrawing = { column: 'deleted', value: 1 };

const roleHere = (db: ReadDb) => findStation(db)?.role ?? 'unit';

/**
 * Brings records back, owners before what belongs to them, a decision with the awards that went with it. What cannot
 * come back is named and stays where it is. Refuses: register.readOnly.
 */
export function restore(register: Register, records: readonly TrashRecord[], ctx: Ctx): Result<RestoreOutcome> {
  const inOrder = records.toSorted((a, b) => trashTables.indexOf(a.table) - trashTables.indexOf(b.table));
  return register.write(ctx, 'record.restore', (db) => {
    const tally: { restored: number; refused: { title: string; why: Refusal }[] } = { restored: 0, refused: [] };
    const bringBack = (table: TrashTable, row: Uint8Array): void => {
      const outcome = restoreOne(db, table, row);
      if (outcome.ok) tally.restored += outcome.value;
      else tally.refused.push({ title: nameOf(db, table, row).title, why: outcome });
    };
    for (const { table, id } of untilOwnersComeFirst(db, inOrder)) {
      const row = uuidToBytes(id);
      const wentAlong = table === 'decision' ? repo.listGoneWith(db, row) : [];
      bringBack(table, row);
      if (repo.isGone(db, table, row) === false) for (const award of wentAlong) bringBack('award', award);
    }
    return ok(tally);
  });
}

/** Units may lie in units: those come first whose own owner is not among the rest. */
function untilOwnersComeFirst(db: ReadDb, records: readonly TrashRecord[]): readonly TrashRecord[] {
  const waiting = new Map(records.map((record) => [`${record.table}.${record.id}`, record]));
  const ordered: TrashRecord[] = [];
  const take = (record: TrashRecord): void => {
    if (!waiting.delete(`${record.table}.${record.id}`)) return;
    for (const { table, id } of repo.listOwnersGone(db, record.table, uuidToBytes(record.id))) {
      const owner = waiting.get(`${table}.${bytesToUuid(id)}`);
      if (owner) take(owner);
    }
    ordered.push(record);
  };
  for (const record of records) take(record);
  return ordered;
}

/** @returns how many rows came back: none when it was never away */
function restoreOne(db: WriteDb, table: TrashTable, row: Uint8Array): Result<number> {
  const gone = repo.isGone(db, table, row);
  if (gone === undefined) return refuse('record.gone');
  if (!gone) return ok(0);
  if (!mayChangeRecord(db, table, row, withdrawing)) return refuse('record.outOfScope');
  const allowed = checkRestore({
    role: roleHere(db),
    ofHeadquarters: repo.isOfHeadquarters(db, table, row),
    twin: repo.findTwin(db, table, row),
    ownersInTrash: repo.listOwnersGone(db, table, row).map((owner) => nameOf(db, owner.table, owner.id).title),
  });
  if (!allowed.ok) return allowed;
  setCell(db, table, 'deleted', row, 0);
  return ok(1);
}
