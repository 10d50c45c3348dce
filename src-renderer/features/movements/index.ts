export { MovementSheet } from './movement-sheet.tsx';
export { MovementsScreen } from './movements-screen.tsx';
