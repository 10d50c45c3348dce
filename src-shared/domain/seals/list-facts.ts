import type { CollectiveLine, ListBasis, ListInput, PersonLine } from '../lists/list-input.ts';
import { valid } from '../lists/void-lines.ts';
import type { PaperFacts } from './sealed-paper.ts';

const shared = (line: CollectiveLine | PersonLine): readonly string[] => [
  line.formName,
  line.level,
  line.decisionNumber,
  line.decidedOn,
  line.reason,
  line.note,
  line.status,
  line.statusOn,
  line.statusBasis,
];

const group = (kind: string, line: CollectiveLine): string =>
  JSON.stringify([kind, line.name, line.parentUnit, ...shared(line)]);

const person = (line: PersonLine): string =>
  JSON.stringify(['person', line.name, line.birth, line.rank, line.post, line.unit, ...shared(line)]);

type About = Pick<PaperFacts, 'subject' | 'decidedOn' | 'year'>;

function aboutOf(basis: ListBasis): About {
  switch (basis.kind) {
    case 'decision':
      return { subject: basis.number, decidedOn: basis.decidedOn, year: 0 };
    case 'year':
      return { subject: basis.reportTitle, decidedOn: '', year: basis.year };
    case 'proposal':
      return { subject: basis.number, decidedOn: '', year: 0 };
    case 'chosen':
      return { subject: basis.shows.join('; '), decidedOn: '', year: 0 };
  }
}

/** A list's rows as the register gives them, whatever form and order they stand in on paper. */
export function listFacts({ basis, collectives, people, households }: ListInput): PaperFacts {
  return {
    kind: 'list',
    ...aboutOf(basis),
    collectives: valid(collectives).length,
    people: valid(people).length,
    households: valid(households).length,
    rows: [
      ...collectives.map((line) => group('unit', line)),
      ...people.map(person),
      ...households.map((line) => group('household', line)),
    ],
  };
}
