export { ratesByType } from './award-rates.repo.ts';
export { awardTypesQueries } from './award-types.handlers.ts';
