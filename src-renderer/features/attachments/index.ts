export { ScansPanel } from './scans-panel.tsx';
