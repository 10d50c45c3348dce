export { findBasis } from './basis.repo.ts';
export { decisionsHandlers, decisionsQueries } from './decisions.handlers.ts';
export { findDecision } from './decisions.repo.ts';
export { findOrEnterDecision } from './decisions.service.ts';
