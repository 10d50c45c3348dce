export { claimWaiting } from './take-volumes.service.ts';
export { findVolumeTakenAt } from './volume-log.repo.ts';
export { volumesHandlers, volumesQueries } from './volumes.handlers.ts';
