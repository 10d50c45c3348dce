export { printLogHandlers, printLogQueries } from './print-log.handlers.ts';
