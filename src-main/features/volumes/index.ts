export { volumesHandlers } from './volumes.handlers.ts';
