export { importsHandlers, importsQueries } from './imports.handlers.ts';
