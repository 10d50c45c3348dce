export { sticksHandlers } from './sticks.handlers.ts';
