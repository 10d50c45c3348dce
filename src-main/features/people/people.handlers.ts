import { ok } from '#shared/base/result.ts';
import type { HostHandlers, Of, Queries } from '../../platform/host/handlers.ts';
import type { HostDeps } from '../../platform/host/host-deps.ts';
import { pageOfPairs } from './duplicates.repo.ts';
import { findPeople } from './find-people.repo.ts';
import { listByRid } from './people.repo.ts';
import { addPerson, correctPerson } from './people.service.ts';
import { pageOf, totalsOf } from './people-page.repo.ts';
import { doubtsOf } from './person-doubts.ts';
import { addFact, correctFact, withdrawFact } from './person-facts.service.ts';
import { distinguishPeople, mergePeople, unmergePerson } from './person-merging.service.ts';
import { findOnDay, findRecord } from './person-record.repo.ts';
import { readRanks } from './rank-list.ts';

export const peopleQueries: Of<Queries, 'people'> = {
  'people.find': (asked, { read }) => ok(findPeople(read, asked)),
  'people.page': (order, { read }) => ok(listByRid(read, pageOf(read, order))),
  'people.totals': ({ filter }, { read }) => ok(totalsOf(read, filter)),
  'people.one': ({ id }, { read }) => ok(findRecord(read, id) ?? null),
  'people.onDay': ({ id, day }, { read }) => ok(findOnDay(read, id, day) ?? null),
  'people.doubts': (form, { read }) => ok(doubtsOf(read, form)),
  'people.duplicates': ({ offset, limit }, { read }) => ok(pageOfPairs(read, offset, limit)),
};

export const peopleHandlers = (deps: HostDeps): Of<HostHandlers, 'people'> => ({
  'people.ranks': () => ok(readRanks(deps.dbFolder)),
  'people.add': (input, ctx) => addPerson(deps.register(), input, ctx),
  'people.correct': (input, ctx) => correctPerson(deps.register(), input, ctx),
  'people.addFact': (input, ctx) => addFact(deps.register(), readRanks(deps.dbFolder), input, ctx),
  'people.correctFact': (input, ctx) => correctFact(deps.register(), input, ctx),
  'people.withdrawFact': (input, ctx) => withdrawFact(deps.register(), input, ctx),
  'people.merge': (input, ctx) => mergePeople(deps.register(), input, ctx),
  'people.unmerge': (input, ctx) => unmergePerson(deps.register(), input, ctx),
  'people.distinguish': (input, ctx) => distinguishPeople(deps.register(), input, ctx),
});
