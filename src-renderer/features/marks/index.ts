export { MarkChip } from './mark-chip.tsx';
export { MarkLine, MarkWord, useMarkWords } from './mark-word.tsx';
export { type Marked, markColumn, useWholeMarks, withMarks } from './marked-list.tsx';
