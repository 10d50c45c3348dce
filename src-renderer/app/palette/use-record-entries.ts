import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { AwardRow } from '#shared/api/awards.ts';
import type { FoundDecision } from '#shared/api/decisions.ts';
import type { FoundPerson } from '#shared/api/people.ts';
import type { UnitPlace } from '#shared/api/units.ts';
import { formatDay } from '#shared/base/local-date.ts';
import { useQuery } from '../../api/use-query.ts';
import { useSettled } from '../../api/use-settled.ts';
import { matchChoices } from '../../ui/choice/match-choices.ts';
import type { Go } from '../use-places.ts';
import { type Entry, isWorthAsking, MOST_OF_GROUP } from './palette-entries.ts';

/** Shorter than anyone notices, long enough that a word typed quickly is looked for once or twice. */
const SEARCH_DELAY_MS = 90;

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' · ');

export type RecordEntries = {
  readonly found: readonly Entry[];
  /** Everything was asked with the letters as they stand now. */
  readonly settled: boolean;
};

/** People, units, decisions and awards that the letters find, and the way to each. */
export function useRecordEntries(typed: string, go: Go): RecordEntries {
  const { t } = useTranslation('commands');
  const settled = useSettled(typed, SEARCH_DELAY_MS);
  const enabled = isWorthAsking(settled);
  const text = enabled ? settled : '';
  const asking = { keepPrevious: true, enabled };
  const people = useQuery('people.find', { text, limit: MOST_OF_GROUP }, asking);
  const decisions = useQuery('decisions.find', { text, limit: MOST_OF_GROUP }, asking);
  const awards = useQuery('awards.page', { filter: { text }, offset: 0, limit: MOST_OF_GROUP }, asking);
  const units = useQuery('units.list', {});
  const answers = [people, decisions, awards];
  const known = answers.every((answer) => answer.status === 'refused' || (answer.status === 'ready' && answer.fresh));
  if (!isWorthAsking(typed)) return { found: [], settled: true };
  const found = [
    ...(people.status === 'ready' ? people.value.map((person) => personEntry(person, go)) : []),
    ...(units.status === 'ready' ? unitsFound(units.value, typed).map((unit) => unitEntry(unit, go)) : []),
    ...(decisions.status === 'ready' ? decisions.value.map((decision) => decisionEntry(decision, go, t)) : []),
    ...(awards.status === 'ready' ? awards.value.map((award) => awardEntry(award, go)) : []),
  ];
  return { found, settled: known && settled === typed };
}

const unitsFound = (units: readonly UnitPlace[], text: string): readonly UnitPlace[] =>
  matchChoices(
    units.map((unit) => ({ unit, value: unit.id, label: unit.name, hint: unit.code })),
    text,
  )
    .slice(0, MOST_OF_GROUP)
    .map(({ unit }) => unit);

const personEntry = ({ id, fullName, rank, unitCode, unitName, birth }: FoundPerson, go: Go): Entry => ({
  id: `person ${id}`,
  group: 'people',
  label: fullName,
  hint: joined(rank, unitCode || unitName, formatDay(birth)),
  run: () => go.to({ screen: 'people', personId: id }),
});

const unitEntry = ({ id, name, code }: UnitPlace, go: Go): Entry => ({
  id: `unit ${id}`,
  group: 'units',
  label: name,
  hint: code,
  run: () => go.to({ screen: 'units', unitId: id }),
});

const decisionEntry = (
  { id, number, decidedOn, authority }: FoundDecision,
  go: Go,
  t: TFunction<'commands'>,
): Entry => ({
  id: `decision ${id}`,
  group: 'decisions',
  label: number || t('noNumber'),
  hint: joined(formatDay(decidedOn), authority),
  run: () => go.to({ screen: 'decisions', decisionId: id }),
});

const awardEntry = ({ id, recipientName, awardTypeName, year, unitCode }: AwardRow, go: Go): Entry => ({
  id: `award ${id}`,
  group: 'awards',
  label: `${recipientName}: ${awardTypeName}`,
  hint: joined(String(year), unitCode),
  run: () => go.open({ sheet: 'award', awardId: id }),
});
