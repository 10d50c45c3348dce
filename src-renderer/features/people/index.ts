export { MergeSheet } from './merge-sheet.tsx';
export { PeopleScreen } from './people-screen.tsx';
export { PersonFactSheet } from './person-fact-sheet.tsx';
export { PersonSheet } from './person-sheet.tsx';
