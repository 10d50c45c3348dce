export { RestoreHeadquarters } from './restore-headquarters.tsx';
export { type ShareErrand, SharesCard } from './shares-card.tsx';
export { SharesSheet } from './shares-sheet.tsx';
