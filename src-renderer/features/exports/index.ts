export { ExportEverythingSheet } from './export-everything-sheet.tsx';
export { ExportListSheet } from './export-list-sheet.tsx';
