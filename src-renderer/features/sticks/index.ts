export { TakeSheet } from './take-sheet.tsx';
