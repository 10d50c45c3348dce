export { type PageOrder, pageOf } from './award-order.repo.ts';
export { awardsHandlers, awardsQueries } from './awards.handlers.ts';
