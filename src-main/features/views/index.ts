export { viewsHandlers, viewsQueries } from './views.handlers.ts';
