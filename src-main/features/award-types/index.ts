export { ratesByType } from './award-rates.repo.ts';
export { awardTypesHandlers, awardTypesQueries } from './award-types.handlers.ts';
