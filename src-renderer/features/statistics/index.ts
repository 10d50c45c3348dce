export { type AskedTable, FreezeSheet } from './freeze-sheet.tsx';
export { type PrintedTable, StatisticsPaper } from './statistics-paper.tsx';
export { type AwardsNarrowed, StatisticsScreen } from './statistics-screen.tsx';
