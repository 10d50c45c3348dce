export { EffectView } from './effect-view.tsx';
export { TakeSheet } from './take-sheet.tsx';
