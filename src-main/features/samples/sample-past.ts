import type { ReadDb } from '#db/handles.ts';
import type { Parsed, Reply } from '#shared/api/index.ts';
import type { Id } from '#shared/base/ids.ts';
import type { Result } from '#shared/base/result.ts';
import { factsIn, type UnitRecord } from '#shared/domain/units/unit-book.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { awardsHandlers } from '../awards/index.ts';
import { decisionsHandlers, decisionsQueries } from '../decisions/index.ts';
import { movementsHandlers } from '../movements/index.ts';
import { peopleHandlers } from '../people/index.ts';
import { readBook, unitsHandlers } from '../units/index.ts';
import type { SampleRegister } from './sample-register.ts';

/** The unit of a code. Throws: for a code that no unit has. */
export function unitOf(db: ReadDb, code: string): UnitRecord {
  const unit = readBook(db).units.find((one) => one.code === code);
  if (!unit) throw new Error(`the sample names a unit ${code} that is not there`);
  return unit;
}

const unitIdOf = (db: ReadDb, code: string): Id<'unit'> => unitOf(db, code).id as Id<'unit'>;

/** Throws: for a sample that the register's own rules refuse. */
async function done<T>(reply: Result<T> | Promise<Result<T>>): Promise<T> {
  const settled = await reply;
  if (!settled.ok) throw new Error(`the sample was refused: ${settled.code}`);
  return settled.value;
}

/** The id at a place. Throws: for a place that the sample does not have. */
export function idAt<T>(ids: readonly T[], place: number): T {
  const id = ids[place];
  if (id === undefined) throw new Error(`the sample has no place ${place}`);
  return id;
}

/** Units as they came and went, by the verbs that a person uses. */
export async function tellUnits(deps: HostDeps, sample: SampleRegister, ctx: CallCtx): Promise<void> {
  const units = unitsHandlers(deps);
  const { read } = deps.register();
  for (const facts of sample.units)
    await done(
      units['units.add'](
        { facts: { ...facts, shortName: null, parentId: null }, from: null, basis: '', note: '' },
        ctx,
      ),
    );
  for (const { unit: code, from, name, basis } of sample.renamed) {
    const { sortOrder: _, ...facts } = factsIn(unitOf(read, code));
    const renamed = { ...facts, name } as Parsed<'units.change'>['facts'];
    await done(units['units.change']({ id: unitIdOf(read, code), from, facts: renamed, basis, note: '' }, ctx));
  }
  for (const { unit, from, successors, basis, note } of sample.dissolved)
    await done(
      units['units.dissolve'](
        {
          id: unitIdOf(read, unit),
          from,
          successors: successors.map((code) => unitIdOf(read, code)),
          childrenTo: null,
          basis,
          note,
        },
        ctx,
      ),
    );
}

/** The movements; their ids, by their places. */
export async function tellMovements(
  deps: HostDeps,
  { movements }: SampleRegister,
  ctx: CallCtx,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const draft of movements) {
    const saved: Reply<'movements.save'> = await movementsHandlers(deps)['movements.save'](
      { id: null, draft: { ...draft, note: '', unitId: null } },
      ctx,
    );
    ids.push((await done(saved)).id);
  }
  return ids;
}

/** Promotions, transfers and leavings. */
export async function tellLives(
  deps: HostDeps,
  { people }: SampleRegister,
  personIds: readonly Id<'person'>[],
  ctx: CallCtx,
): Promise<void> {
  const { read } = deps.register();
  const persons = peopleHandlers(deps);
  for (const [place, person] of people.entries())
    for (const { kind, value, ...fact } of person.facts ?? [])
      await done(
        persons['people.addFact'](
          {
            id: idAt(personIds, place),
            kind,
            fact: { ...fact, value: kind === 'unit' ? unitIdOf(read, value) : value },
          },
          ctx,
        ),
      );
}

/** Awards get their numbers, decision after decision; then some of them are revoked. */
export async function tellAwards(
  deps: HostDeps,
  { numbered, awards }: SampleRegister,
  ids: { readonly decisions: readonly Id<'decision'>[]; readonly awards: readonly Id<'award'>[] },
  ctx: CallCtx,
): Promise<void> {
  const { read } = deps.register();
  for (const place of numbered) {
    const id = idAt(ids.decisions, place);
    const { authority, first, last } = await done(
      decisionsQueries['decisions.numbering']({ id }, { read, today: ctx.today }),
    );
    await done(decisionsHandlers(deps)['decisions.giveNumbers']({ id, authority, first, last }, ctx));
  }
  for (const [place, { revoked }] of awards.entries())
    if (revoked)
      await done(
        awardsHandlers(deps)['awards.setStatus'](
          { id: idAt(ids.awards, place), status: 'revoked', ...revoked, seen: 'valid' },
          ctx,
        ),
      );
}
