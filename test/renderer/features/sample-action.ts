import type { ActionRow } from '#shared/api/actions.ts';

/** One corrected cell. */
export const sampleAction: ActionRow = {
  tx: 7,
  at: 0,
  actor: 'Lan',
  step: 'do',
  verb: 'change',
  table: 'award',
  count: 1,
  title: 'Ngô Đình Ánh',
  column: 'rank',
  fileName: '',
  undone: false,
  undoable: true,
};
