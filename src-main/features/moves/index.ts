export { movesHandlers } from './moves.handlers.ts';
