import type { ReadDb } from '#db/handles.ts';
import type { Output, Parsed } from '#shared/api/index.ts';
import { doubtsOfCitizenNumber, readCitizenNumber, readServiceNumber } from '#shared/domain/people/person-numbers.ts';
import { listAlikeTo } from './alike.repo.ts';

/** What a form should be asked about before it is saved; what is not typed to its end says nothing yet. */
export function doubtsOf(db: ReadDb, { id, draft }: Parsed<'people.doubts'>): Output<'people.doubts'> {
  const [service, citizen] = [readServiceNumber(draft.serviceNumber), readCitizenNumber(draft.citizenNumber)];
  const serviceNumber = service.ok ? service.value : '';
  const citizenNumber = citizen.ok ? citizen.value : '';
  return {
    numbers: doubtsOfCitizenNumber(citizenNumber, draft),
    alike: listAlikeTo(db, { ...draft, serviceNumber, citizenNumber }, id),
  };
}
