export { sticksHandlers, sticksQueries } from './sticks.handlers.ts';
