import { AwardIndex } from './award-index.ts';
import type { ImportDirectory, ImportOptions } from './directory.ts';
import { PersonIndex } from './person-index.ts';
import type { PlannedAward, PlannedDecision, PlannedUnit, PlannedUpdate, Source } from './plan.ts';
import { RankIndex } from './rank-post.ts';
import { type UnitEntry, UnitIndex } from './unit-index.ts';

/** What one import knows and gathers, over all its sheets. */
export type ImportContext = {
  readonly directory: ImportDirectory;
  readonly options: ImportOptions;
  readonly units: UnitIndex;
  readonly awards: AwardIndex;
  readonly ranks: RankIndex;
  readonly people: PersonIndex;
  readonly plannedUnits: PlannedUnit[];
  /** Where each unit was listed first. */
  readonly listedUnits: Map<UnitEntry, Source>;
  readonly plannedAwards: PlannedAward[];
  readonly plannedUpdates: PlannedUpdate[];
  readonly plannedDecisions: PlannedDecision[];
  /** Where each decision was listed first, by what makes it the same. */
  readonly listedDecisions: Map<string, Source>;
  /** Awards taken so far by what makes them the same. */
  readonly taken: Map<string, Source>;
};

export const newContext = (directory: ImportDirectory, options: ImportOptions): ImportContext => ({
  directory,
  options,
  units: new UnitIndex(directory.units),
  awards: new AwardIndex(directory.awardTypes),
  ranks: new RankIndex(directory.ranks, directory.posts),
  people: new PersonIndex(directory),
  plannedUnits: [],
  listedUnits: new Map(),
  plannedAwards: [],
  plannedUpdates: [],
  plannedDecisions: [],
  listedDecisions: new Map(),
  taken: new Map(),
});
