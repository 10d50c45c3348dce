export { PaperFrame, PaperOutcome } from './paper-outcome.tsx';
export { PrintSheet } from './print-sheet.tsx';
export { PrinterField } from './printer-field.tsx';
export { usePaper } from './use-paper.tsx';
