import { ok, type Result, refuse } from '../../base/result.ts';
import type { StationRole } from '../stations.ts';
import type { TrashTable } from './tables.ts';

/** What still refers to a record, withdrawn referrers not counted. */
export interface Uses {
  readonly awards: number;
  readonly people: number;
  /** units below it, periods and events that name it, clusters, movements */
  readonly units: number;
  /** awards among them that have a number in the Sổ vàng, or the award's own */
  readonly numbered: number;
  /** rows that say the same person as this one */
  readonly merged: number;
  /** it is the unit this station stands for */
  readonly ownUnit: boolean;
}

export interface Withdrawing {
  readonly table: TrashTable;
  readonly role: StationRole;
  /** headquarters launched it or keeps it: a unit only reads it */
  readonly ofHeadquarters: boolean;
  readonly uses: Uses;
  /** how many awards the person agreed to withdraw together with their decision; 0 when nobody was asked */
  readonly agreedAwards: number;
}

type WithdrawRefusal =
  | 'record.headquartersOnly'
  | 'record.personInUse'
  | 'record.personStandsForOthers'
  | 'record.unitInUse'
  | 'record.unitOfStation'
  | 'record.movementInUse'
  | 'record.clusterInUse'
  | 'awardType.inUse'
  | 'record.decisionHasAwards'
  | 'record.numbered';

/**
 * Whether a record may go into the trash: nothing may be left pointing at it. A decision may take its awards along once
 * a person has agreed to their number; what is numbered in the Sổ vàng stays, since a book has no gaps.
 */
export function checkWithdraw({
  table,
  role,
  ofHeadquarters,
  uses,
  agreedAwards,
}: Withdrawing): Result<null, WithdrawRefusal> {
  if (ofHeadquarters && role === 'unit') return refuse('record.headquartersOnly');
  const { awards, people, units } = uses;
  switch (table) {
    case 'unit':
      if (uses.ownUnit) return refuse('record.unitOfStation');
      return awards + people + units > 0 ? refuse('record.unitInUse', { awards, people, units }) : ok(null);
    case 'person':
      if (uses.merged > 0) return refuse('record.personStandsForOthers', { people: uses.merged });
      return awards > 0 ? refuse('record.personInUse', { awards }) : ok(null);
    case 'cluster':
      return units > 0 ? refuse('record.clusterInUse', { units }) : ok(null);
    case 'award_type':
      return awards > 0 ? refuse('awardType.inUse', { awards }) : ok(null);
    case 'movement':
      return awards > 0 ? refuse('record.movementInUse', { awards }) : ok(null);
    case 'decision':
      if (uses.numbered > 0) return refuse('record.numbered', { awards: uses.numbered });
      return awards > 0 && awards !== agreedAwards ? refuse('record.decisionHasAwards', { awards }) : ok(null);
    case 'award':
      return uses.numbered > 0 ? refuse('record.numbered', { awards: uses.numbered }) : ok(null);
    case 'attachment':
      return ok(null);
  }
}

export interface Restoring {
  readonly role: StationRole;
  readonly ofHeadquarters: boolean;
  /** Names of the records it belongs to that are in the trash themselves. */
  readonly ownersInTrash: readonly string[];
  /** what took its code or name meanwhile, where two may not bear the same */
  readonly twin: string | undefined;
}

/** Whether a record may come back: what it belongs to must be there, and its name must be free. */
export function checkRestore({
  role,
  ofHeadquarters,
  ownersInTrash,
  twin,
}: Restoring): Result<null, 'record.headquartersOnly' | 'record.ownerInTrash' | 'record.nameTaken'> {
  if (ofHeadquarters && role === 'unit') return refuse('record.headquartersOnly');
  const [owner] = ownersInTrash;
  if (owner !== undefined) return refuse('record.ownerInTrash', { owner });
  return twin === undefined ? ok(null) : refuse('record.nameTaken', { name: twin });
}
