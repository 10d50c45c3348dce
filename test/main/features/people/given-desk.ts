import { seedId } from '#db/ship.ts';
import { peopleHandlers, peopleQueries } from '#main/features/people/index.ts';
import type { PersonRecord } from '#shared/api/people.ts';
import type { Result } from '#shared/base/result.ts';
import type { PersonDraft } from '#shared/domain/people/person-draft.ts';
import { dbFolder, givenRegister } from '#support/register.ts';

export const unit = (code: string): string => seedId('unit', code);

export const draft = (fields: Partial<PersonDraft> = {}): PersonDraft => ({
  fullName: 'Đặng Thị Ánh',
  birth: '1990-05-19',
  gender: 'female',
  serviceNumber: '',
  citizenNumber: '',
  kind: 'police',
  organization: '',
  note: '',
  rank: 'Trung úy',
  post: 'Cán bộ',
  unitId: unit('PA03'),
  ...fields,
});

export function givenDesk() {
  const { register, ctx } = givenRegister();
  const call = { ...ctx, now: ctx.now, path: () => '' };
  const handlers = peopleHandlers({ register: () => register, dbFolder } as never);
  const reading = { read: register.read, today: ctx.today };
  const code = (result: Result<unknown>): unknown => (result.ok ? 'ok' : result.code);
  const add = (fields: Partial<PersonDraft> = {}): string => {
    const added = handlers['people.add']({ draft: draft(fields) as never }, call) as Result<{ id: string }>;
    if (!added.ok) throw new Error(added.code);
    return added.value.id;
  };
  const one = (id: string): PersonRecord => {
    const found = peopleQueries['people.one']({ id: id as never }, reading);
    if (!found.ok || !found.value) throw new Error('nobody');
    return found.value;
  };
  const fact = (id: string, kind: string, from: string, value: string, basis = '') =>
    code(handlers['people.addFact']({ id, kind, fact: { from, value, basis } } as never, call) as never);
  const run = (name: keyof typeof handlers, input: object) =>
    code(handlers[name](input as never, call as never) as never);
  return { register, ctx, handlers, reading, add, one, fact, run, code };
}
