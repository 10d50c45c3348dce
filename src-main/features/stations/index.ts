export { findLetterhead, saveLetterhead } from './letterheads.repo.ts';
export { stationsHandlers, stationsQueries } from './stations.handlers.ts';
export { findStation, isHeadquarters, type StationRow } from './stations.repo.ts';
export { actorOf, setUpStation } from './stations.service.ts';
