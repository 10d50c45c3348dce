export { peopleHandlers, peopleQueries } from './people.handlers.ts';
export { readRanks } from './rank-list.ts';
export { recordSeen, type SeenPerson } from './seen-changes.service.ts';
