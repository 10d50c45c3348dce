export { ActionsSheet } from './actions-sheet.tsx';
export { useUndo } from './use-undo.ts';
