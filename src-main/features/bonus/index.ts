export { bonusHandlers, bonusQueries } from './bonus.handlers.ts';
export { amountsOf } from './bonus.service.ts';
