export { movementsHandlers, movementsQueries } from './movements.handlers.ts';
export { listMovements } from './movements.repo.ts';
