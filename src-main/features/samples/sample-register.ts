import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { LetterheadVersion } from '#shared/api/stations.ts';
import type { MovementKind } from '#shared/domain/movements.ts';
import type { FactKind, PersonKind } from '#shared/domain/people/person-kinds.ts';
import type { UnitTier } from '#shared/domain/units/unit-plan.ts';

/** What became of a unit, from a day on. */
interface SampleUnitChange {
  /** code */
  readonly unit: string;
  readonly from: string;
  readonly basis: string;
}

export interface SamplePerson {
  readonly name: string;
  /** a day or a year */
  readonly birth: string;
  readonly gender: string;
  readonly serviceNumber: string;
  /** rank, post and unit since before these records */
  readonly rank: string;
  readonly post: string;
  /** code; '' for somebody who is not of the force */
  readonly unit: string;
  readonly organization?: string;
  /** a unit by its code */
  readonly facts?: readonly {
    readonly kind: FactKind;
    readonly from: string;
    readonly value: string;
    readonly basis: string;
  }[];
}

export interface SampleAward {
  /** place among the people; absent for a collective */
  readonly person?: number;
  /** code of the collective, or of the unit that proposed somebody who is not of the force */
  readonly unit?: string;
  /** code */
  readonly type: string;
  /** place among the decisions */
  readonly decision: number;
  readonly year: number;
  readonly commendation: string;
  readonly reason: string;
  /** place among the movements */
  readonly movement?: number;
  readonly revoked?: { readonly on: string; readonly basis: string };
}

export interface SampleRegister {
  /** The last day it tells of: a machine whose clock is behind can be filled all the same. */
  readonly asOf: string;
  readonly station: { readonly name: string; readonly actor: string };
  readonly letterhead: LetterheadVersion;
  /** besides those that every new register can start with */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly tier: UnitTier;
    readonly parentName: string;
  }[];
  readonly renamed: readonly (SampleUnitChange & { readonly name: string })[];
  readonly dissolved: readonly (SampleUnitChange & {
    readonly successors: readonly string[];
    readonly note: string;
  })[];
  readonly movements: readonly {
    readonly name: string;
    readonly kind: MovementKind;
    readonly planNumber: string;
    readonly planDate: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly slogan: string;
    readonly targets: string;
  }[];
  readonly people: readonly SamplePerson[];
  readonly decisions: readonly {
    readonly number: string;
    readonly decidedOn: string;
    readonly level: string;
    readonly authority: string;
    readonly signer: string;
    readonly signerTitle: string;
    readonly title: string;
  }[];
  readonly awards: readonly SampleAward[];
  /** decisions, by their place, whose awards have their numbers in the book */
  readonly numbered: readonly number[];
}

export const readSample = (dbFolder: string): SampleRegister =>
  JSON.parse(readFileSync(path.join(dbFolder, 'seed/sample/register.json'), 'utf8')) as SampleRegister;

export const kindOf = ({ unit }: SamplePerson): PersonKind => (unit === '' ? 'outsider' : 'police');
