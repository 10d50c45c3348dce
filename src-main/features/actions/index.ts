export { actionsHandlers, actionsQueries } from './actions.handlers.ts';
