export { readFiguresOn } from './held-figures.ts';
export { statisticsQueries } from './statistics.handlers.ts';
