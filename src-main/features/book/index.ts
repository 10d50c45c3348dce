export { bookQueries } from './book.handlers.ts';
