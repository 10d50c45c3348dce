export { unitsQueries } from './units.handlers.ts';
export { unitOrder } from './units.repo.ts';
