export { ClusterSheet } from './cluster-sheet.tsx';
export { ClustersScreen } from './clusters-screen.tsx';
export { NextYearSheet } from './next-year-sheet.tsx';
