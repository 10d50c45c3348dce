export { UnitSheet, type UnitSheetKind } from './unit-sheet.tsx';
export { UnitsScreen } from './units-screen.tsx';
