export { clustersHandlers, clustersQueries } from './clusters.handlers.ts';
export { listMembers } from './clusters.repo.ts';
