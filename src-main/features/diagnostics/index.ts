export { diagnosticsHandlers } from './diagnostics.handlers.ts';
