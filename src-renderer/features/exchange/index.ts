export { ExchangeScreen } from './exchange-screen.tsx';
export { ExportSheet } from './export-sheet.tsx';
