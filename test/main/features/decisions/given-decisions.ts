import { decisionsQueries } from '#main/features/decisions/index.ts';
import { giveNumbers } from '#main/features/decisions/numbers.service.ts';
import type { DecisionFilter, DecisionRow } from '#shared/api/decisions.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import type { DecisionValues } from '#shared/domain/decisions.ts';
import type { StationRole } from '#shared/domain/stations.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, givenAwards } from '../awards/given-awards.ts';

export const values: DecisionValues = {
  number: '12/QĐ-CAT',
  decidedOn: '2024-06-05',
  level: 'provincial_police',
  authority: 'Giám đốc Công an tỉnh Hải Dương',
  title: '',
  signer: '',
  signerTitle: '',
  note: '',
};

/** A register of a station of this role. */
export function givenStation(role: StationRole = 'headquarters') {
  const { register, ctx } = givenRegister();
  register.raw.prepare('UPDATE sync_site SET role = ? WHERE n = 1').run(role);
  register.raw
    .prepare(
      `INSERT INTO station (one, id, code, role, name, actor_name, created_at, site, install_id, sign_key, age_key, key_slot)
       VALUES (1, ?, 'TEST', ?, '', 'Lan', 0, 1, '', x'', '', '')`,
    )
    .run(Buffer.alloc(16, 1), role);
  const at = { read: register.read, today: ctx.today };
  const taken = <T>(
    reply: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string },
  ): T => {
    if (!reply.ok) throw new Error(reply.code);
    return reply.value;
  };
  const page = (filter: DecisionFilter = {}) =>
    taken(decisionsQueries['decisions.page']({ filter, offset: 0, limit: 200 }, at));
  const totals = (filter: DecisionFilter = {}) => taken(decisionsQueries['decisions.totals']({ filter }, at));
  const one = (id: string): DecisionRow => {
    const found = taken(decisionsQueries['decisions.one']({ id: id as never }, at));
    if (!found) throw new Error('no such decision');
    return found;
  };
  const numbering = (id: string, authority?: string) =>
    decisionsQueries['decisions.numbering']({ id: id as never, ...(authority !== undefined && { authority }) }, at);
  /** What the screen does: looks, then gives what was shown. */
  const number = (id: string, named = values.authority) => {
    const shown = numbering(id, named);
    if (!shown.ok) return shown;
    const { authority, first, last } = shown.value;
    return giveNumbers(register, { id, authority, first, last }, ctx);
  };
  /** Enters awards of one decision, which stands already. */
  const enter = (decisionId: string, ...awards: readonly GivenAward[]): readonly string[] => {
    const ids = givenAwards(register, ctx, awards);
    register.write(ctx, 'award.correct', (db) => {
      for (const id of ids)
        db.run('UPDATE award SET decision_id = ? WHERE id = ?', uuidToBytes(decisionId), uuidToBytes(id));
      // Those that the awards came with.
      db.run(
        `UPDATE decision SET deleted = 1 WHERE authority IS NULL AND title IS NULL AND id NOT IN (SELECT decision_id FROM award)`,
      );
      return ok(null);
    });
    return ids;
  };
  const numbers = () =>
    register.read.all<{ name: string; book: string; seq: number }>(
      `SELECT coalesce(p.full_name, a.team_name, a.unit_name) AS name, a.register_book AS book, a.register_seq AS seq
       FROM award a LEFT JOIN person p ON p.id = a.person_id WHERE a.register_seq IS NOT NULL ORDER BY book, seq`,
    );
  return { register, ctx, page, totals, one, numbering, number, enter, numbers, taken };
}
