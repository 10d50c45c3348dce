export { CheckSheet } from './check-sheet.tsx';
