import type { ReadDb } from '#db/handles.ts';
import type { AwardFilter } from '#shared/api/awards.ts';
import { type ListChoice, type ListOf, MOST_LIST_ROWS } from '#shared/api/lists.ts';
import { bytesToUuid } from '#shared/base/ids.ts';
import { ok, type Result, refuse } from '#shared/base/result.ts';
import { gather, type ListGathering } from '#shared/domain/lists/list-groups.ts';
import type { Letterhead, ListBasis, ListGroup, ListInput } from '#shared/domain/lists/list-input.ts';
import { type ListLook, orientationFor } from '#shared/domain/lists/list-look.ts';
import { showsInWords } from '#shared/domain/lists/list-shows.ts';
import { noGroup } from '#shared/domain/statistics/choice.ts';
import { type PageOrder, pageOf } from '../awards/index.ts';
import { amountsOf } from '../bonus/index.ts';
import { findBasis } from '../decisions/index.ts';
import { findLetterhead } from '../stations/index.ts';
import { type Gatherable, listCollectives, listHouseholds, listPeople, nameOf, placesOfUnits } from './lists.repo.ts';

/**
 * Everything a list is made of, under the letterhead in force today.
 * Refuses: list.noLetterhead, list.empty, list.tooManyRows, list.tooManyColumns.
 */
export function listInput(db: ReadDb, { of, look }: ListChoice, today: string): Result<ListInput> {
  const found = findLetterhead(db, today);
  if (!found) return refuse('list.noLetterhead');
  if (look && !fitsPaper(look)) return refuse('list.tooManyColumns');
  const { validFrom: _, ...letterhead } = found satisfies Letterhead;
  const basis = basisOf(db, of);
  if (!basis) return refuse('list.empty');
  const rids = pageOf(db, orderOf(of));
  if (rids.length > MOST_LIST_ROWS) return refuse('list.tooManyRows', { max: MOST_LIST_ROWS });
  const lines = withBonus(db, linesOf(db, of, rids), look);
  if (lines.collectives.length + lines.people.length + lines.households.length === 0) return refuse('list.empty');
  return ok({
    letterhead,
    basis,
    title: '',
    ...gathered(db, lines, of),
    printedOn: today,
    ...(look && { look }),
  });
}

const fitsPaper = ({ people, collectives }: ListLook): boolean =>
  orientationFor(people) !== undefined && orientationFor(collectives) !== undefined;

function basisOf(db: ReadDb, of: ListOf): ListBasis | undefined {
  switch (of.kind) {
    case 'decision':
      return findBasis(db, of.decisionId);
    case 'proposal':
      return { kind: 'proposal', number: of.number, submittedOn: of.submittedOn, authority: of.authority };
    case 'year':
      return { kind: 'year', year: of.year, reportTitle: of.reportTitle };
    default:
      return {
        kind: 'chosen',
        shows: showsInWords(narrowed(db, of.filter)),
        asGiven: of.kind === 'shown' && !isUsual(of),
      };
  }
}

/** A list that nobody ordered stands as paper does. */
const isUsual = ({ sort, descending }: Pick<PageOrder, 'sort' | 'descending'>): boolean =>
  sort === 'name' && !descending;

const narrowed = (db: ReadDb, filter: AwardFilter) => ({
  ...filter,
  noCluster: filter.clusterId === noGroup,
  names: {
    unit: nameOf(db, 'unit', filter.unitId),
    ofUnit: nameOf(db, 'unit', filter.ofUnitId),
    awardType: nameOf(db, 'awardType', filter.awardTypeId),
    movement: nameOf(db, 'movement', filter.movementId),
    cluster: filter.clusterId === noGroup ? '' : nameOf(db, 'cluster', filter.clusterId),
    decision: nameOf(db, 'decision', filter.decisionId),
    person: nameOf(db, 'person', filter.personId),
  },
});

/** One more than a list may have, so that the list knows. */
function orderOf(of: ListOf): PageOrder {
  const all = { offset: 0, limit: MOST_LIST_ROWS + 1 };
  const byName = { sort: 'name', descending: false, ...all } as const;
  switch (of.kind) {
    case 'year':
      return { filter: { year: of.year }, ...byName };
    case 'decision':
      return { filter: { decisionId: of.decisionId }, ...byName };
    case 'shown': {
      const { filter, sort, descending, thenSort, thenDescending } = of;
      return { filter, sort, descending, thenSort, thenDescending, ...all };
    }
    default:
      return { filter: of.filter, ...byName };
  }
}

type Lines = ReturnType<typeof linesOf>;

function linesOf(db: ReadDb, of: ListOf, rids: readonly number[]) {
  const order = of.kind === 'shown' && !isUsual(of) ? 'given' : 'paper';
  const asked = { rids, order, ofDecision: of.kind === 'decision' } as const;
  const waits = <Line extends { readonly decisionNumber: string }>(lines: readonly Line[]): readonly Line[] =>
    of.kind === 'proposal' ? lines.filter(({ decisionNumber }) => decisionNumber === '') : lines;
  return {
    collectives: waits(listCollectives(db, asked)),
    people: waits(listPeople(db, asked)),
    households: waits(listHouseholds(db, asked)),
  };
}

/** Read only for a list that shows it: each award's money is reckoned from rates, salaries and rules of its day. */
function withBonus(db: ReadDb, lines: Lines, look: ListLook | undefined): Lines {
  if (!look?.people.includes('bonus') && !look?.collectives.includes('bonus')) return lines;
  const all = [...lines.collectives, ...lines.people, ...lines.households];
  const amounts = amountsOf(
    db,
    all.map(({ awardKey }) => awardKey),
  );
  const paid = <Line extends Gatherable>(of: readonly Line[]) =>
    of.map((line) => ({ ...line, bonus: amounts.get(bytesToUuid(Buffer.from(line.awardKey, 'hex'))) ?? null }));
  return {
    collectives: paid(lines.collectives),
    people: paid(lines.people),
    households: paid(lines.households),
  };
}

function gathered(db: ReadDb, lines: Lines, of: ListOf): Lines & { readonly groups?: readonly ListGroup[] } {
  const by: ListGathering | undefined = of.kind === 'gathered' || of.kind === 'shown' ? of.by : undefined;
  if (!by) return lines;
  const places = placesOfUnits(db);
  const all = [...lines.collectives, ...lines.people, ...lines.households];
  const { keys, groups } = gather(
    all.map((line) => ({ ...line, unitPlace: places.get(line.unitKey) ?? 0 })),
    by,
  );
  const keyOf = new Map(all.map(({ awardKey }, at) => [awardKey, keys[at] ?? '']));
  const keyed = <Line extends Gatherable>(of: readonly Line[]) =>
    of.map((line) => ({ ...line, groupKey: keyOf.get(line.awardKey) ?? '' }));
  return {
    collectives: keyed(lines.collectives),
    people: keyed(lines.people),
    households: keyed(lines.households),
    groups,
  };
}
