import { ok } from '#shared/base/result.ts';
import type { Of, Queries } from '../../platform/host/handlers.ts';
import { findPeople } from './find-people.repo.ts';

export const peopleQueries: Of<Queries, 'people'> = {
  'people.find': (asked, { read }) => ok(findPeople(read, asked)),
};
