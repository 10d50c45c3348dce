import { type Result, refuse } from '../base/result.ts';
import { checkRecordText } from './record-text.ts';
import type { StationRole } from './stations.ts';

/**
 * How a movement is held. Source: Luật 06/2022 Điều 16 (thường xuyên, theo chuyên đề); special and peak ones
 * ("đặc biệt", "cao điểm") are how practice calls some of the thematic ones.
 */
export const movementKinds = ['regular', 'thematic', 'special', 'peak'] as const;
export type MovementKind = (typeof movementKinds)[number];

/** A movement as a form of the screen holds it; '' stands for nothing. */
export interface MovementDraft {
  readonly name: string;
  readonly kind: MovementKind;
  readonly planNumber: string;
  readonly planDate: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly slogan: string;
  readonly targets: string;
  readonly note: string;
  /** who launched it; null: headquarters, for all */
  readonly unitId: string | null;
}

/** Refuses: movement.nameEmpty, record.hiddenMarks, record.periodReversed. Source: what a record holds, Luật 06/2022 Điều 17. */
export function checkMovement(
  draft: MovementDraft,
): Result<null, 'movement.nameEmpty' | 'record.hiddenMarks' | 'record.periodReversed'> {
  if (draft.name === '') return refuse('movement.nameEmpty');
  return checkRecordText([draft.name, draft.planNumber, draft.slogan, draft.targets, draft.note], {
    validFrom: draft.startsOn,
    validTo: draft.endsOn,
  });
}

/**
 * Whether a station may change a movement: headquarters any, a unit's station those that its own unit launched.
 * Headquarters' are for all, and a unit reads them.
 */
export const mayChangeMovement = (
  station: { readonly role: StationRole; readonly unitId: string | null },
  launchedBy: string | null,
): boolean => station.role === 'headquarters' || (launchedBy !== null && launchedBy === station.unitId);
