export { bonusQueries } from './bonus.handlers.ts';
