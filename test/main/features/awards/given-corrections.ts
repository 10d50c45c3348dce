import { correctAward } from '#main/features/awards/awards.service.ts';
import { awardsQueries } from '#main/features/awards/index.ts';
import { recordsQueries } from '#main/features/records/index.ts';
import type { AwardRow } from '#shared/api/awards.ts';
import type { CorrectableField } from '#shared/domain/awards.ts';
import { givenRegister } from '#support/register.ts';
import { type GivenAward, givenAwards } from './given-awards.ts';

/** Awards, of which the first is corrected. */
export function givenCorrections(...awards: readonly GivenAward[]) {
  const { register, ctx } = givenRegister();
  const ids = givenAwards(register, ctx, awards);
  const id = ids[0] ?? '';
  const row = (which = id): AwardRow => {
    const found = awardsQueries['awards.one']({ id: which as never }, { read: register.read, today: ctx.today });
    if (!found.ok || !found.value) throw new Error('no such award');
    return found.value;
  };
  const correct = (field: CorrectableField, value: string, seen: string = row()[field], which = id) =>
    correctAward(register, { id: which, field, value, seen }, ctx);
  const history = () => {
    const asked = { table: 'award', id: id as never, offset: 0 } as const;
    const found = recordsQueries['records.history'](asked, { read: register.read, today: ctx.today });
    const entries = found.ok ? found.value.entries.filter(({ entered }) => !entered) : [];
    return entries.flatMap(({ cells, ...action }) => cells.map((cell) => ({ ...action, ...cell })));
  };
  const changes = () => register.read.get<{ n: number }>('SELECT count(*) AS n FROM sync_log')?.n;
  return { register, ctx, ids, row, correct, history, changes };
}
