export { AbbreviationsPanel } from './abbreviations-panel.tsx';
