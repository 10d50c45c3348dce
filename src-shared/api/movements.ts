import { z } from 'zod';
import { type MovementDraft, movementKinds } from '#shared/domain/movements.ts';
import { id, longText, nothing, shortText } from './common.ts';
import { command, query } from './contract.ts';
import { edit, openDay } from './edits.ts';

export interface MovementRow extends MovementDraft {
  readonly id: string;
  /** '' for headquarters */
  readonly unitName: string;
  /** awards that came of it and stand */
  readonly awards: number;
}

const movementDraft = z.strictObject({
  name: shortText,
  kind: z.enum(movementKinds),
  planNumber: shortText,
  planDate: openDay,
  startsOn: openDay,
  endsOn: openDay,
  slogan: shortText,
  targets: longText,
  note: longText,
  unitId: id<'unit'>().nullable(),
}) satisfies z.ZodType<MovementDraft>;

export const movementsApi = {
  /** The newest beginning first. */
  'movements.list': query(nothing).returns<readonly MovementRow[]>(),
  /**
   * At a unit's station only those that its unit launched. Refuses: movement.nameEmpty, movement.notYours, record.gone,
   * record.changedMeanwhile, record.hiddenMarks, record.periodReversed.
   */
  'movements.save': command(edit<typeof movementDraft, 'movement'>(movementDraft)).returns<{ readonly id: string }>(),
};
