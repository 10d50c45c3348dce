export { clusterYear } from './cluster-year.ts';
export { clustersHandlers, clustersQueries } from './clusters.handlers.ts';
export { listMembers } from './clusters.repo.ts';
