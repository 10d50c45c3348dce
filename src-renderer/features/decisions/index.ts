export { DecisionSheet } from './decision-sheet.tsx';
export { DecisionsScreen } from './decisions-screen.tsx';
