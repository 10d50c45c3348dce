export { EffectView } from './effect-view.tsx';
export { MatrixCard } from './matrix-card.tsx';
export { ReceiptButton } from './receipt-button.tsx';
export { SendSheet } from './send-sheet.tsx';
export { SharedFolderNotice } from './shared-folder-notice.tsx';
export { SharedFolderPanel } from './shared-folder-panel.tsx';
export { TakeSheet } from './take-sheet.tsx';
export { VolumeLog } from './volume-log.tsx';
