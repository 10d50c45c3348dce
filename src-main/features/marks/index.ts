export { markedRids } from './marked-rows.repo.ts';
export { marksOfSome, marksQueries } from './marks.handlers.ts';
export { findExchanged, pastColumns, pastOf, type StoredPast } from './marks.repo.ts';
