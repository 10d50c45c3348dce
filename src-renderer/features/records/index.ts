export { RecordPanel } from './record-panel.tsx';
export { RecordPast } from './record-past.tsx';
export { TrashScreen } from './trash-screen.tsx';
export { fieldWord, valueWord, type Words } from './value-words.ts';
