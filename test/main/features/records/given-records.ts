import { recordsQueries } from '#main/features/records/index.ts';
import { restore, withdraw } from '#main/features/records/trash.service.ts';
import { bytesToUuid, uuidToBytes } from '#shared/base/ids.ts';
import type { RecordTable, TrashTable } from '#shared/domain/records/tables.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, givenAwards } from '../awards/given-awards.ts';

interface Place {
  readonly person: string | null;
  readonly decision: string;
}

/** A register with awards, and hands that put records into the trash and take them back. */
export function givenRecords(awards: readonly GivenAward[], role: 'unit' | 'headquarters' = 'headquarters') {
  const { register, ctx } = givenRegister();
  register.raw
    .prepare(
      `INSERT INTO station (one, id, code, role, name, actor_name, created_at, site, install_id, sign_key, age_key, key_slot)
       SELECT 1, s.station, 'AAAA', ?, 'Máy cấp trên', 'Lan', 0, 1, 'i', x'00', '', '' FROM sync_site s WHERE s.n = 1`,
    )
    .run(role);
  register.raw.prepare('UPDATE sync_site SET role = ? WHERE n = 1').run(role);
  const ids = givenAwards(register, ctx, awards);
  const placeOf = (award: string): Place => {
    const row = register.read.get<{ person: Uint8Array | null; decision: Uint8Array }>(
      'SELECT person_id AS person, decision_id AS decision FROM award WHERE id = ?',
      uuidToBytes(award),
    );
    if (!row) throw new Error('no such award');
    return { person: row.person && bytesToUuid(row.person), decision: bytesToUuid(row.decision) };
  };
  const reading = { read: register.read, today: ctx.today };
  const value = <T>(result: { ok: boolean; value?: T }): T => {
    if (!result.ok || result.value === undefined) throw new Error('refused');
    return result.value;
  };
  return {
    register,
    ctx,
    ids,
    placeOf,
    history: (table: RecordTable, id: string) =>
      value(recordsQueries['records.history']({ table, id: id as never, offset: 0 }, reading)).entries,
    trash: () => value(recordsQueries['records.trash']({ offset: 0, limit: 200 }, reading)),
    count: () => value(recordsQueries['records.trashCount']({}, reading)),
    plan: (table: TrashTable, id: string) =>
      recordsQueries['records.withdrawPlan']({ table, id: id as never }, reading),
    withdraw: (table: TrashTable, id: string, agreedAwards = 0) => withdraw(register, { table, id, agreedAwards }, ctx),
    restore: (...records: readonly (readonly [TrashTable, string])[]) =>
      restore(
        register,
        records.map(([table, id]) => ({ table, id })),
        ctx,
      ),
  };
}
