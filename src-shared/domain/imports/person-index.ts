import { nameKey } from '#shared/base/vi-text.ts';
import type { ImportDirectory, KnownPerson } from './directory.ts';
import type { PlannedPerson, Source, UnitRef } from './plan.ts';

type Draft = { -readonly [K in keyof PlannedPerson]: PlannedPerson[K] };

export type Placed = {
  /** Index in `people`. */
  readonly person: number;
  /** Someone of the same name and birth in another unit, who may be the same. */
  readonly alike?: Source;
  readonly elsewhere: boolean;
};

/**
 * Who is who. One person: the same name (accents count, case does not) and unit, and births that do not contradict
 * each other; or the same name and service number. Two namesakes of one unit with different births are two people, and
 * so are namesakes of different units. Whoever is in the register is recognised by the same rules.
 */
export class PersonIndex {
  readonly people: PlannedPerson[] = [];
  private readonly drafts: Draft[] = this.people as Draft[];
  private readonly exact = new Map<string, number>();
  private readonly namesakes = new Map<string, number[]>();
  private readonly anywhere = new Map<string, number>();
  private readonly known = new Map<string, readonly KnownPerson[]>();
  private readonly directory: ImportDirectory;

  constructor(directory: ImportDirectory) {
    this.directory = directory;
  }

  /** @param anywhere one of the same name and day of birth is the same, whatever their unit */
  place(read: PlannedPerson, anywhere = false): Placed {
    const name = nameKey(read.name);
    const inUnit = `${name}|${refKey(read.unit)}`;
    const exactKey = `${inUnit}|${read.birth ?? ''}|${read.serviceNumber ?? ''}`;
    const there = this.exact.get(exactKey) ?? this.compatible(inUnit, name, read);
    const person = there ?? this.append(read, name, inUnit, anywhere);
    this.exact.set(exactKey, person);
    if (there !== undefined) this.complete(there, read);
    const anywhereKey = `${name}|${read.birth ?? ''}`;
    const other = read.birth?.length === 10 ? (this.anywhere.get(anywhereKey) ?? person) : person;
    if (other === person && !this.anywhere.has(anywhereKey)) this.anywhere.set(anywhereKey, person);
    const alike = other !== person && there === undefined ? this.people[other] : undefined;
    return {
      person,
      ...(alike && { alike: { sheet: alike.sheet, row: alike.row } }),
      elsewhere: there === undefined && this.isElsewhere(read, name, this.people[person]?.id),
    };
  }

  private append(read: PlannedPerson, name: string, inUnit: string, anywhere: boolean): number {
    const inTheirUnit = only(
      this.knownNamed(name).filter((one) => isSame(read, one, 'id' in read.unit && read.unit.id === one.unitId)),
      (one) => one.birth === read.birth,
      // Several rows of the register can say one person.
      ({ id }) => id,
    );
    const sameBirth = (one: KnownPerson): boolean => read.birth?.length === 10 && one.birth === read.birth;
    const known =
      inTheirUnit ??
      (anywhere
        ? only(
            this.knownNamed(name).filter((one) => sameBirth(one) && !contradicts(one, read)),
            () => false,
            ({ id }) => id,
          )
        : undefined);
    this.people.push(known ? { ...read, id: known.id } : { ...read });
    const person = this.people.length - 1;
    for (const key of [inUnit, ...(read.serviceNumber ? [`${name}#${read.serviceNumber}`] : [])]) {
      const list = this.namesakes.get(key);
      if (list) list.push(person);
      else this.namesakes.set(key, [person]);
    }
    return person;
  }

  private compatible(inUnit: string, name: string, read: PlannedPerson): number | undefined {
    const byNumber = read.serviceNumber ? this.namesakes.get(`${name}#${read.serviceNumber}`)?.[0] : undefined;
    if (byNumber !== undefined) return byNumber;
    const fitting = (this.namesakes.get(inUnit) ?? []).filter((at) => isSame(read, this.people[at] ?? read, true));
    return only(fitting, (at) => this.people[at]?.birth === read.birth);
  }

  /** What a later row knows and the first did not. */
  private complete(at: number, read: PlannedPerson): void {
    const draft = this.drafts[at];
    if (!draft) return;
    if (read.birth && (draft.birth?.length ?? 0) < read.birth.length) draft.birth = read.birth;
    for (const field of ['gender', 'serviceNumber', 'team', 'rank', 'post'] as const) {
      if (draft[field] === undefined && read[field] !== undefined) Object.assign(draft, { [field]: read[field] });
    }
  }

  private isElsewhere(read: PlannedPerson, name: string, id: string | undefined): boolean {
    if (id !== undefined || read.birth?.length !== 10) return false;
    return this.knownNamed(name).some((one) => one.birth === read.birth);
  }

  /** What the register says of somebody who was found in it. */
  knownAs(person: number): KnownPerson | undefined {
    const { id, name } = this.people[person] ?? {};
    return id === undefined || name === undefined
      ? undefined
      : this.knownNamed(nameKey(name)).find((one) => one.id === id && !one.merged);
  }

  private knownNamed(name: string): readonly KnownPerson[] {
    const known = this.known.get(name) ?? this.directory.peopleNamed?.(name) ?? [];
    this.known.set(name, known);
    return known;
  }
}

type Marks = { readonly birth?: string; readonly serviceNumber?: string };

const contradicts = (a: Marks, b: Marks): boolean =>
  Boolean(a.serviceNumber && b.serviceNumber && a.serviceNumber !== b.serviceNumber);

function isSame(a: Marks, b: Marks, sameUnit: boolean): boolean {
  if (a.serviceNumber && b.serviceNumber) return a.serviceNumber === b.serviceNumber;
  if (!sameUnit) return false;
  // A year fits every day in it; no birth at all fits every birth.
  return !a.birth || !b.birth || a.birth.startsWith(b.birth) || b.birth.startsWith(a.birth);
}

/** Where several fit and none fits exactly (namesakes, and a row without a birth), it cannot be told who is meant. */
function only<T>(
  fitting: readonly T[],
  exactly: (one: T) => boolean,
  idOf: (one: T) => unknown = (one) => one,
): T | undefined {
  return new Set(fitting.map(idOf)).size === 1 ? fitting[0] : fitting.find(exactly);
}

export const refKey = (ref: UnitRef): string => ('id' in ref ? ref.id : `+${ref.added}`);
