export { peopleHandlers, peopleQueries } from './people.handlers.ts';
export { readRanks } from './rank-list.ts';
