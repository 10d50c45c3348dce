export { findBundle, findTakenFile, type Stretch } from './bundle-log.repo.ts';
export { bundlePageQueries } from './bundles.handlers.ts';
