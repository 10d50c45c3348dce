export { readBook } from './unit-book.repo.ts';
export { unitsHandlers, unitsQueries } from './units.handlers.ts';
export { factOn, joinPeriod, unitOrder, unitOrderOn } from './units.repo.ts';
