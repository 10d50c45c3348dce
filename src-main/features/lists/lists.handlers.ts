import type { Of, Queries } from '../../platform/host/handlers.ts';
import { listInput } from './lists.service.ts';

export const listsQueries: Pick<Of<Queries, 'lists'>, 'lists.input'> = {
  'lists.input': (choice, { read, today }) => listInput(read, choice, today),
};
