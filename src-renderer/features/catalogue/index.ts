export { type CatalogueEdits, CatalogueScreen } from './catalogue-screen.tsx';
export { RateSheet } from './rate-sheet.tsx';
export { RuleSheet } from './rule-sheet.tsx';
export { SalarySheet } from './salary-sheet.tsx';
export { TypeSheet } from './type-sheet.tsx';
