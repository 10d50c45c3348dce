import { bytesToUuid, uuidToBytes, uuidV7 } from '#shared/base/ids.ts';
import type { Level } from '#shared/domain/levels.ts';
import { type Prng, prng } from './prng.ts';
import * as words from './words.ts';

export interface Unit {
  readonly id: Uint8Array;
  readonly code: string;
  readonly name: string;
}
export interface Person {
  readonly id: Uint8Array;
  readonly fullName: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly gender: 'male' | 'female';
  readonly serviceNumber: string;
  readonly rank: string;
  readonly post: string;
  readonly unit: Unit;
}
export interface Decision {
  readonly id: Uint8Array;
  readonly number: string;
  readonly decidedOn: string;
  readonly level: Level;
  readonly year: number;
}
export interface Award {
  readonly id: Uint8Array;
  /** null: the unit itself is commended */
  readonly person: Person | null;
  readonly unit: Unit;
  /** a code of the catalogue */
  readonly type: string;
  readonly decision: Decision;
  readonly reason: string;
  readonly note: string | null;
}
export interface Invented {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly decisions: readonly Decision[];
  readonly awards: readonly Award[];
}

/** The first decision holds so many awards, where there are as many: what the printing is measured on. */
export const firstDecision = 100;

const inventedAt = Date.UTC(2024, 11, 1);
const two = (n: number): string => String(n).padStart(2, '0');
const newId = (random: Prng): Uint8Array => uuidToBytes(uuidV7(inventedAt, random.bytes()));
const dayIn = (random: Prng, year: number): string => `${year}-${two(1 + random.int(11))}-${two(1 + random.int(28))}`;

export function inventUnits(seed: number, count: number): readonly Unit[] {
  const random = prng(seed);
  return Array.from({ length: count }, (_, at) => ({
    id: newId(random),
    code: `PT${String(at + 1).padStart(3, '0')}`,
    name: `${random.pick(words.offices)} số ${at + 1}`,
  }));
}

function inventPerson(random: Prng, at: number, units: readonly Unit[]): Person {
  const gender = random.chance(0.7) ? 'male' : 'female';
  const name = [random.pick(words.families), random.pick(words.middles[gender]), random.pick(words.givens[gender])];
  return {
    id: newId(random),
    fullName: name.join(' '),
    birthDate: dayIn(random, 1966 + random.int(36)),
    gender,
    serviceNumber: `${100 + Math.floor(at / 1000)}-${String(at % 1000).padStart(3, '0')}`,
    rank: random.pick(words.ranks),
    post: random.pick(words.posts),
    unit: random.pick(units),
  };
}

const shares = words.forms.flatMap((form) => Array.from({ length: form.share }, () => form));

/** A register's worth of rows. The same sizes and seed give the same rows, ids and all. */
export function invent(
  seed: number,
  size: { readonly people: number; readonly awards: number; readonly years: readonly number[] },
  units: readonly Unit[],
): Invented {
  const random = prng(seed);
  const people = Array.from({ length: size.people }, (_, at) => inventPerson(random, at, units));
  const decisions: Decision[] = [];
  const awards: Award[] = [];
  while (awards.length < size.awards) {
    const form = random.pick(shares);
    const year = random.pick(size.years);
    const number = `${decisions.length + 1}/${form.ending}`;
    const decision = { id: newId(random), number, decidedOn: dayIn(random, year), level: form.level, year };
    decisions.push(decision);
    const holds = decisions.length === 1 ? firstDecision : 20 + random.int(60);
    const taken = new Set<string>();
    for (let left = Math.min(holds, size.awards - awards.length); left > 0; left--)
      awards.push(inventAward(random, { decision, form, taken, units, people }));
  }
  return { units, people, decisions, awards };
}

interface Deciding extends Pick<Invented, 'units' | 'people'> {
  readonly decision: Decision;
  readonly form: (typeof words.forms)[number];
  /** who has which form by this decision: nobody has one twice */
  readonly taken: Set<string>;
}

function inventAward(random: Prng, { decision, form, taken, units, people }: Deciding): Award {
  for (let tries = 0; tries < 10_000; tries++) {
    const person = random.chance(0.25) && tries < 20 ? null : random.pick(people);
    const unit = person?.unit ?? random.pick(units);
    const type = random.pick<string>(person ? form.person : form.unit);
    const key = `${bytesToUuid((person ?? unit).id)} ${type}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const reason = `Có thành tích xuất sắc trong ${random.pick(words.works)} ${random.pick(words.places)} năm ${decision.year}`;
    const note = random.chance(0.1) ? `Đã trao tại hội nghị ngày ${1 + random.int(28)}/12` : null;
    return { id: newId(random), person, unit, type, decision, reason, note };
  }
  throw new Error('too few people for so many awards by one decision');
}
