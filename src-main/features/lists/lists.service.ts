import type { ReadDb } from '#db/handles.ts';
import type { ListChoice } from '#shared/api/lists.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import type { Letterhead, ListInput } from '#shared/domain/lists/list-input.ts';
import { findLetterhead } from '../stations/index.ts';
import { findBasis, listCollectives, listHouseholds, listPeople } from './lists.repo.ts';

/**
 * Everything a list is made of, under the letterhead in force today. Refuses: list.noLetterhead, list.empty.
 */
export function listInput(db: ReadDb, choice: ListChoice, today: string): Result<ListInput> {
  const found = findLetterhead(db, today);
  if (!found) return refuse('list.noLetterhead');
  const { validFrom: _, ...letterhead } = found satisfies Letterhead;
  const collectives = listCollectives(db, choice);
  const people = listPeople(db, choice);
  const households = listHouseholds(db, choice);
  const basis = choice.decisionId
    ? findBasis(db, choice.decisionId)
    : { kind: 'year' as const, year: choice.year, reportTitle: choice.reportTitle };
  if (!basis || collectives.length + people.length + households.length === 0) return refuse('list.empty');
  return ok({ letterhead, basis, title: '', collectives, people, households, printedOn: today });
}
