export type { Todo } from './next-steps.ts';
export { OverviewScreen } from './overview-screen.tsx';
