export { movementsQueries } from './movements.handlers.ts';
