export { ConflictsScreen, type DeskTab } from './conflicts-screen.tsx';
