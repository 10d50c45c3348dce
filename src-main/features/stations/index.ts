export { findLetterhead } from './letterheads.repo.ts';
export { stationsHandlers, stationsQueries } from './stations.handlers.ts';
export { findStation, isHeadquarters, type StationRow } from './stations.repo.ts';
export { actorOf } from './stations.service.ts';
