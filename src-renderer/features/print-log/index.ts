export { PrintLogSheet } from './print-log-sheet.tsx';
