import { z } from 'zod';
import type { UnitEventKind } from '#shared/domain/units/unit-book.ts';
import { unitTiers } from '#shared/domain/units/unit-plan.ts';
import { day, id, longText, shortText } from './common.ts';
import { command, query } from './contract.ts';

/** A unit as it was on the day that was asked for. */
/** A unit as it is chosen and named; what it has won is counted only for who looks at it. */
export interface UnitPlace {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  /** '' where nobody said */
  readonly tier: string;
  readonly parentId: string | null;
  readonly parentName: string;
  /** clusters of the newest year up to the day, joined */
  readonly cluster: string;
  /** the year of those clusters; null without any */
  readonly clusterYear: number | null;
  /** `proposed`: waits for headquarters. `ended`: before the day */
  readonly status: 'active' | 'proposed' | 'ended';
  /** first and last day; '' before these records, '' while it goes on */
  readonly validFrom: string;
  readonly validTo: string;
  /** place in the tree: rows come in its order, each after the unit above it */
  readonly depth: number;
  readonly above: string | null;
  readonly hasBelow: boolean;
}

export interface UnitRow extends UnitPlace {
  readonly people: number;
  /** of every year up to the day's, those cancelled or revoked left out */
  readonly collectiveAwards: number;
  readonly individualAwards: number;
}

export interface UnitLink {
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

export interface UnitEventRow {
  readonly id: string;
  readonly kind: UnitEventKind;
  readonly happenedOn: string;
  /** the unit it is about: this one, or one that it came of */
  readonly unit: UnitLink;
  readonly other: UnitLink | null;
  readonly basis: string;
  readonly note: string;
}

export interface UnitPeriodRow {
  /** first and last day, '' where it is open */
  readonly from: string;
  readonly to: string;
  readonly code: string;
  readonly name: string;
  readonly tier: string;
  readonly parentName: string;
}

export interface UnitYear {
  readonly year: number;
  readonly collective: number;
  readonly individual: number;
  /** of the units that it came of */
  readonly before: number;
}

/** Everything of one unit's page. */
export interface UnitPage {
  readonly row: UnitRow;
  readonly note: string;
  /** newest first; one that holds now among them */
  readonly periods: readonly UnitPeriodRow[];
  readonly events: readonly UnitEventRow[];
  readonly predecessors: readonly UnitLink[];
  readonly successors: readonly UnitLink[];
  readonly below: readonly UnitLink[];
  readonly years: readonly UnitYear[];
  /** the change that can be taken back */
  readonly undoable: string | null;
}

const unit = id<'unit'>();
const facts = z.object({
  code: shortText,
  name: shortText,
  shortName: shortText.nullable(),
  tier: z.enum(unitTiers).nullable(),
  parentId: unit.nullable(),
  parentName: shortText.nullable(),
});
const why = { basis: shortText.default(''), note: longText.default('') };
const heir = z.union([z.object({ id: unit }), z.object({ facts })]);

const listed = z.object({ on: day.optional(), ended: z.boolean().optional() });

export const unitsApi = {
  /** In the order of the tree; as of a day, today unless said. Ended units only where asked for. */
  'units.list': query(listed).returns<readonly UnitPlace[]>(),
  /** The same with the people and awards of each, for which the whole register is counted. */
  'units.counted': query(listed).returns<readonly UnitRow[]>(),
  'units.one': query(z.object({ id: unit, on: day.optional() })).returns<UnitPage | null>(),
  /**
   * Headquarters enters a unit; units that name it above them by its name alone are tied to it.
   * Refuses: station.headquartersOnly, unit.nameEmpty, record.hiddenMarks, unit.codeTaken, unit.ended, unit.notYet.
   */
  'units.add': command(z.object({ facts, from: day.nullable(), ...why })).returns<{ id: string; linked: number }>(),
  /** A unit's station asks headquarters for one. Refuses: what `add` refuses, but for the role. */
  'units.propose': command(z.object({ facts, ...why })).returns<{ id: string }>(),
  /** A mistake of typing, put right as if it had never been. Refuses: as units.add; record.gone, unit.circle. */
  'units.correct': command(
    z.object({ id: unit, facts, validFrom: day.nullable(), note: longText.default('') }),
  ).returns<{ id: string }>(),
  /** Another name, code, tier or superior from a day on. Refuses: as the plan. */
  'units.change': command(z.object({ id: unit, from: day, facts, ...why })).returns<{ id: string }>(),
  'units.merge': command(z.object({ sources: z.array(unit).min(1).max(200), into: heir, from: day, ...why })).returns<{
    id: string;
  }>(),
  'units.split': command(
    z.object({
      id: unit,
      parts: z.array(heir).min(1).max(50),
      from: day,
      ends: z.boolean(),
      /** whom what stands below is given to: a unit, or the place of a part in the list */
      childrenTo: z.union([unit, z.int().min(0)]).nullable(),
      ...why,
    }),
  ).returns<{ id: string }>(),
  'units.dissolve': command(
    z.object({ id: unit, successors: z.array(unit).max(50), from: day, childrenTo: unit.nullable(), ...why }),
  ).returns<{ id: string }>(),
  /** Takes the newest change of a unit back, with everything that it made. Refuses: unit.laterChange, unit.inUse. */
  'units.undo': command(z.object({ eventId: id<'unitEvent'>() })).returns<{ id: string }>(),
  /** One place up or down among those under the same unit. */
  'units.reorder': command(z.object({ id: unit, by: z.union([z.literal(-1), z.literal(1)]) })).returns<{
    id: string;
  }>(),
  /** Headquarters' answer to a proposal. Refuses: unit.notProposed, unit.inUse, and as the plans. */
  'units.settle': command(
    z.object({
      id: unit,
      answer: z.union([
        z.object({ kind: z.literal('accept') }),
        z.object({ kind: z.literal('same'), as: unit }),
        z.object({ kind: z.literal('decline') }),
      ]),
    }),
  ).returns<{ id: string }>(),
};
