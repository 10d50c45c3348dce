export { PaperOutcome } from './paper-outcome.tsx';
export { PaperPreview } from './paper-preview.tsx';
export { PaperSheet } from './paper-sheet.tsx';
export { PrinterField } from './printer-field.tsx';
export { usePaper } from './use-paper.tsx';
export { usePreview } from './use-preview.ts';
