import type { WriteDb } from '#db/handles.ts';
import { hlcToMs } from '#shared/base/hlc.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Day } from '#shared/base/local-date.ts';
import { presentOf } from '#shared/domain/people/facts.ts';
import type { FactKind } from '#shared/domain/people/person-kinds.ts';
import type { Rank } from '#shared/domain/people/ranks.ts';
import { changesSeen, firstSeen, type Sighting } from '#shared/domain/people/sightings.ts';
import { updateRecord } from '../../platform/register/write-record.ts';
import { mayChangePerson } from '../exchange/index.ts';
import { findPerson, type StoredPerson } from './people.repo.ts';
import { insertFact, listFacts, type StoredFact } from './person-facts.repo.ts';
import { findSeen } from './seen-changes.repo.ts';

/** What lists say of one person; the basis is the decision that says it. */
export interface SeenPerson {
  readonly id: string;
  /** entered by these lists */
  readonly isNew: boolean;
  readonly sightings: Readonly<Record<'rank' | 'post' | 'unit', readonly (Sighting & { readonly basis: string })[]>>;
}

interface Recording {
  readonly ranks: readonly Rank[];
  readonly today: Day;
  newId(): string;
}

const columns = { rank: 'rank', post: 'post', unit: 'unit_id' } as const;

/**
 * Dates the ranks, posts and units that lists tell of. A station says nothing of people outside its scope. Called before
 * the lists' own awards are written, which would otherwise vouch for what is only now compared.
 */
export function recordSeen(db: WriteDb, seen: SeenPerson, recording: Recording): void {
  const person = findPerson(db, seen.id);
  if (person?.kind !== 'police') return;
  const facts = listFacts(db, seen.id);
  const until = seen.isNew ? '' : lastKnown(db, seen.id);
  for (const kind of ['rank', 'post', 'unit'] as const) recordKind(db, { person, facts, until, seen, kind }, recording);
}

interface OfKind {
  readonly person: StoredPerson;
  readonly facts: readonly StoredFact[];
  readonly until: Day | '';
  readonly seen: SeenPerson;
  readonly kind: keyof typeof columns;
}

function recordKind(db: WriteDb, { person, facts, until, seen, kind }: OfKind, recording: Recording): void {
  const sightings = seen.sightings[kind];
  const ofKind = facts.filter((fact) => fact.kind === kind);
  const newest = ofKind.reduce<Day | ''>((day, { from }) => ((from ?? '') > day ? (from ?? '') : day), '');
  const now = kind === 'unit' ? person.unitId : person[kind];
  const value = seen.isNew ? firstSeen(sightings) : now;
  const known = { kind, value, until: newest > until ? newest : until } as const;
  const changes = changesSeen(known, sightings, recording.ranks);
  const last = changes.at(-1);
  if (!last) return;
  const cell = kind === 'unit' ? uuidToBytes(last.value) : last.value;
  if (!mayChangePerson(db, person.id, { column: columns[kind], value: cell })) return;
  const add = (from: Day | null, said: string, basis: string): void =>
    insertFact(db, { id: recording.newId(), personId: person.id, kind, from, value: said, basis });
  if (ofKind.length === 0 && value !== '') add(null, value, '');
  for (const { from, value: said } of changes)
    add(from, said, sightings.find((one) => one.on === from && one.value === said)?.basis ?? '');
  const present = presentOf(listFacts(db, person.id), kind as FactKind, recording.today);
  updateRecord(db, 'person', person.id, { [columns[kind]]: kind === 'unit' ? uuidToBytes(present) : present });
}

/** The day up to which the register vouches for a row: its newest award, else the day it was entered. */
function lastKnown(db: WriteDb, id: string): Day {
  const { awarded, enteredAt } = findSeen(db, id);
  return awarded ?? new Date(hlcToMs(enteredAt)).toISOString().slice(0, 10);
}
