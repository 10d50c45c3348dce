import type { Of, Queries } from '../../platform/host/handlers.ts';
import { listInput } from './lists.service.ts';

export const listsQueries: Of<Queries, 'lists'> = {
  'lists.input': (choice, { read, today }) => listInput(read, choice, today),
};
