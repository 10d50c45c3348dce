export { RecordPanel } from './record-panel.tsx';
export { TrashScreen } from './trash-screen.tsx';
