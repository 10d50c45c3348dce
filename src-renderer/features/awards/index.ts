export { AwardSheet } from './award-sheet.tsx';
export { AwardsScreen } from './awards-screen.tsx';
