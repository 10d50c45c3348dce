export type { UnitWith } from './award-filter.ts';
export { AwardSheet } from './award-sheet.tsx';
export { AwardsScreen } from './awards-screen.tsx';
export { type ChangeScope, ChangeSheet } from './change-sheet.tsx';
export { type CopyScope, CopySheet } from './copy-sheet.tsx';
export type { PastedBlock } from './paste-plan.ts';
export { PasteSheet } from './paste-sheet.tsx';
