export { awardTypesQueries } from './award-types.handlers.ts';
