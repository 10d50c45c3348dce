export { bundlePageQueries } from './bundles.handlers.ts';
