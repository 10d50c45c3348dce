export { clustersHandlers, clustersQueries } from './clusters.handlers.ts';
