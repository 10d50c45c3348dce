export { bonusHandlers, bonusQueries } from './bonus.handlers.ts';
