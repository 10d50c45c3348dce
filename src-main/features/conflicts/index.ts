export { tableId as tableIdOf } from './conflict-fields.ts';
export { openable, recordOf, valueWritten } from './conflict-rows.service.ts';
export { conflictsHandlers, conflictsQueries } from './conflicts.handlers.ts';
export { unitOfEntry } from './conflicts.repo.ts';
export { refusalStands } from './refused.repo.ts';
