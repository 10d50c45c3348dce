export { BookScreen } from './book-screen.tsx';
export { BookSheet } from './book-sheet.tsx';
