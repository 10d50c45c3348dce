export { ExportListSheet } from './export-list-sheet.tsx';
