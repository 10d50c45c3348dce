export { abbreviationsHandlers, abbreviationsQueries } from './abbreviations.handlers.ts';
export { listAbbreviations } from './abbreviations.repo.ts';
