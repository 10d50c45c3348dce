export { type AwardsNarrowed, StatisticsScreen } from './statistics-screen.tsx';
