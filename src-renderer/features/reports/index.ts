export { ReportPaper } from './report-paper.tsx';
export { ReportSheet } from './report-sheet.tsx';
export { ReportsScreen } from './reports-screen.tsx';
