import type { WriteDb } from '#db/handles.ts';
import { seedId } from '#db/ship.ts';
import { type Id, uuidToBytes } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { valueOn } from '#shared/domain/people/facts.ts';
import type { FactKind } from '#shared/domain/people/person-kinds.ts';
import { samplePassphrase } from '#shared/domain/samples.ts';
import { factsOn } from '#shared/domain/units/unit-book.ts';
import type { CallCtx } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { insertRecord } from '../../platform/register/write-record.ts';
import { actorOf, findStation, saveLetterhead, setUpStation } from '../stations/index.ts';
import { readBook } from '../units/index.ts';
import { idAt, tellAwards, tellLives, tellMovements, tellUnits, unitOf } from './sample-past.ts';
import { kindOf, readSample, type SampleAward, type SamplePerson, type SampleRegister } from './sample-register.ts';

/**
 * Makes a whole station of invented units, people, movements, decisions and awards, with a past, for whoever wants to try
 * the program; does nothing in a register that has a station. Source: db/seed/sample, every name invented.
 */
export async function fillSample(deps: HostDeps, given: CallCtx): Promise<void> {
  if (findStation(deps.register().read)) return;
  const sample = readSample(deps.dbFolder);
  const made = await setUpStation(
    deps,
    {
      role: 'headquarters',
      unitId: null,
      name: sample.station.name,
      sampleUnits: true,
      actorName: sample.station.actor,
      passphrase: samplePassphrase,
    },
    given,
  );
  if (!made.ok) throw new Error(`the sample station was refused: ${made.code}`);
  const register = deps.register();
  register.writeLocal((db) => saveLetterhead(db, sample.letterhead, given.now));
  const today = given.today > sample.asOf ? given.today : sample.asOf;
  const ctx = { ...given, ...actorOf(register.read), today };
  await tellUnits(deps, sample, ctx);
  const movements = await tellMovements(deps, sample, ctx);
  const ids = {
    movements,
    people: sample.people.map(() => ctx.newId() as Id<'person'>),
    decisions: sample.decisions.map(() => ctx.newId() as Id<'decision'>),
    awards: sample.awards.map(() => ctx.newId() as Id<'award'>),
  };
  register.write(ctx, 'sample.fill', (db) => {
    fill(db, sample, ids);
    return ok(null);
  });
  await tellLives(deps, sample, ids.people, ctx);
  await tellAwards(deps, sample, ids, ctx);
}

interface Ids {
  readonly movements: readonly string[];
  readonly people: readonly string[];
  readonly decisions: readonly string[];
  readonly awards: readonly string[];
}

function fill(db: WriteDb, { people, decisions, awards }: SampleRegister, ids: Ids): void {
  for (const [place, person] of people.entries())
    insertRecord(db, 'person', idAt(ids.people, place), {
      full_name: person.name,
      birth_date: person.birth.length > 4 ? person.birth : null,
      birth_year: person.birth.length > 4 ? null : Number(person.birth),
      gender: person.gender,
      service_number: person.serviceNumber || null,
      rank: person.rank || null,
      post: person.post || null,
      kind: kindOf(person),
      organization: person.organization ?? null,
      unit_id: person.unit === '' ? null : uuidToBytes(unitOf(db, person.unit).id),
    });
  for (const [place, decision] of decisions.entries())
    insertRecord(db, 'decision', idAt(ids.decisions, place), {
      number: decision.number,
      decided_on: decision.decidedOn,
      level: decision.level,
      authority: decision.authority,
      title: decision.title,
      signer: decision.signer,
      signer_title: decision.signerTitle,
    });
  const book = readBook(db);
  for (const [place, award] of awards.entries()) {
    const { decidedOn, level } = idAt(decisions, award.decision);
    const person = award.person === undefined ? undefined : idAt(people, award.person);
    const unit = unitOf(db, unitCode(award, person, decidedOn));
    insertRecord(db, 'award', idAt(ids.awards, place), {
      recipient_kind: person ? 'person' : 'unit',
      person_id: award.person === undefined ? null : uuidToBytes(idAt(ids.people, award.person)),
      unit_id: uuidToBytes(unit.id),
      award_type_id: uuidToBytes(seedId('award_type', award.type)),
      decision_id: uuidToBytes(idAt(ids.decisions, award.decision)),
      movement_id: award.movement === undefined ? null : uuidToBytes(idAt(ids.movements, award.movement)),
      year: award.year,
      level,
      commendation_type: award.commendation,
      reason: award.reason,
      rank: (person && wasOn(person, 'rank', decidedOn)) || null,
      post: (person && wasOn(person, 'post', decidedOn)) || null,
      unit_name: factsOn(book, unit, decidedOn).name,
    });
  }
}

const unitCode = (award: SampleAward, person: SamplePerson | undefined, day: string): string =>
  award.unit ?? (person ? wasOn(person, 'unit', day) : '');

/** What an award of a day says of its recipient. */
function wasOn({ rank, post, unit, facts = [] }: SamplePerson, kind: FactKind, day: string): string {
  const present = { rank, post, unit, status: '' };
  const first = { id: '', kind, from: null, value: present[kind] };
  const dated = facts.map((fact, place) => ({ ...fact, id: String(place + 1) }));
  return valueOn([first, ...dated], present, kind, day);
}
