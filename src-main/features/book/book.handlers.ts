import { ok } from '#shared/base/result.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { bookInput, listBooks } from './book.service.ts';

export const bookQueries: Of<Queries, 'book'> = {
  'book.list': (_input, { read }) => ok(listBooks(read)),
  'book.input': (choice, { read, today }) => bookInput(read, choice, today),
};
