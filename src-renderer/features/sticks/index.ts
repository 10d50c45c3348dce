export { EffectView } from './effect-view.tsx';
export { MatrixCard } from './matrix-card.tsx';
export { SendSheet } from './send-sheet.tsx';
export { TakeSheet } from './take-sheet.tsx';
