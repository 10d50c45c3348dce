import type { PersonRecord } from '#shared/api/people.ts';
import { formatDay } from '#shared/base/local-date.ts';
import type { PersonDraft } from '#shared/domain/people/person-draft.ts';
import { showServiceNumber } from '#shared/domain/people/person-numbers.ts';

/** @param unitId where most of this station's people are, '' at headquarters */
export const emptyDraft = (unitId: string): PersonDraft => ({
  fullName: '',
  birth: '',
  gender: '',
  serviceNumber: '',
  citizenNumber: '',
  kind: 'police',
  organization: '',
  note: '',
  rank: '',
  post: '',
  unitId,
});

/** What the register holds of a person, as a form would send it back untouched. */
export const storedDraft = (person: PersonRecord): PersonDraft => ({
  fullName: person.fullName,
  birth: person.birth,
  gender: person.gender,
  serviceNumber: person.serviceNumber,
  citizenNumber: person.citizenNumber,
  kind: person.kind,
  organization: person.organization,
  note: person.note,
  rank: person.rank,
  post: person.post,
  unitId: person.unitId,
});

/** The same as it is typed: days and numbers the way people write them. */
export const typedDraft = (stored: PersonDraft): PersonDraft => ({
  ...stored,
  birth: formatDay(stored.birth),
  serviceNumber: showServiceNumber(stored.serviceNumber),
});
