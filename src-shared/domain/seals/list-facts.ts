import type { CollectiveLine, ListInput, PersonLine } from '../lists/list-input.ts';
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

/** A list's rows as the register gives them, whatever form and order they stand in on paper. */
export function listFacts({ basis, collectives, people, households }: ListInput, unitId?: string): PaperFacts {
  const about =
    basis.kind === 'decision'
      ? { subject: basis.number, decidedOn: basis.decidedOn, year: 0 }
      : { subject: basis.reportTitle, decidedOn: '', year: basis.year };
  return {
    kind: 'list',
    ...about,
    unitId,
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
