export { readFiguresOn } from './held-figures.ts';
export { statisticsHandlers, statisticsQueries } from './statistics.handlers.ts';
export { statisticsTable } from './statistics.service.ts';
