export { claimWaiting } from './take-volumes.service.ts';
export { volumesHandlers } from './volumes.handlers.ts';
