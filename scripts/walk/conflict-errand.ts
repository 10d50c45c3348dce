import { exportBundle, takeBundle } from './carry-bundle.ts';
import { goTo } from './first-run.ts';
import type { StationWindow } from './station-window.ts';

/** What the unit and headquarters write into one cell without knowing of each other. */
export const ranksOfBoth = { unit: 'Thượng tá', headquarters: 'Đại tá' } as const;
/** What the unit writes into a record that headquarters has given to another unit meanwhile. */
export const lateNote = 'Đã đối chiếu hồ sơ gốc';

const carry = async (from: StationWindow, to: StationWindow, stick: string): Promise<void> =>
  takeBundle(to, await exportBundle(from, stick));

const awards = async (at: StationWindow): Promise<void> => {
  await goTo(at, 'awards');
  await at.page.getByRole('grid').waitFor();
  await at.page.getByRole('gridcell').first().waitFor();
};

interface Person {
  readonly id: string;
  readonly fullName: string;
}

/** As the page's form holds a person who is not changed. */
async function draftOf(at: StationWindow, id: string): Promise<Record<string, string>> {
  const record = await at.ask<Record<string, string>>('people.one', { id });
  const { fullName, birth, gender, serviceNumber, citizenNumber, kind, organization, note, rank, post, unitId } =
    record;
  const draft = { fullName, birth, gender, serviceNumber, citizenNumber, kind, organization, note, rank, post, unitId };
  return Object.fromEntries(Object.entries(draft).map(([key, value]) => [key, value ?? '']));
}

async function correctPerson(at: StationWindow, id: string, change: Record<string, string>): Promise<void> {
  const seen = await draftOf(at, id);
  await at.ask('people.correct', { id, seen, draft: { ...seen, ...change } });
}

/** The last person of the list gets another rank there. */
async function correctRank(at: StationWindow, value: string): Promise<void> {
  const query = { filter: { recipientKind: 'person' }, offset: 0, limit: 200 };
  const row = (await at.ask<readonly { id: string; rank: string }[]>('awards.page', query)).at(-1);
  if (!row) throw new Error('nobody to correct');
  await at.ask('awards.correct', { id: row.id, field: 'rank', value, seen: row.rank });
}

/** Headquarters gives a person to a unit that the unit's station is not certified for. Returns whom. */
async function giveAway(headquarters: StationWindow): Promise<Person> {
  const facts = {
    code: 'PC02',
    name: 'Phòng Cảnh sát hình sự',
    shortName: null,
    tier: 'base',
    parentId: null,
    parentName: null,
  };
  const { id: unitId } = await headquarters.ask<{ id: string }>('units.add', { facts, from: null });
  const [person] = await headquarters.ask<readonly Person[]>('people.page', { filter: {}, offset: 0, limit: 1 });
  if (!person) throw new Error('nobody to give away');
  await correctPerson(headquarters, person.id, { unitId });
  return person;
}

/**
 * From two enrolled stations, the unit's with a list: to headquarters and back, both write one cell, headquarters
 * chooses, the choice travels; beside it one change of the unit is not taken. Returns whose record that was.
 */
export async function conflictErrand(unit: StationWindow, headquarters: StationWindow, stick: string): Promise<Person> {
  await carry(unit, headquarters, stick);
  await carry(headquarters, unit, stick);
  await awards(unit);
  await unit.shot('confirmed');

  await correctRank(unit, ranksOfBoth.unit);
  await correctRank(headquarters, ranksOfBoth.headquarters);
  const person = await giveAway(headquarters);
  await correctPerson(unit, person.id, { note: lateNote });
  await carry(unit, headquarters, stick);

  await goTo(headquarters, 'conflicts');
  await headquarters.page.getByRole('grid').waitFor();
  await headquarters.page.getByRole('gridcell').first().click();
  await headquarters.shot('conflict');
  await headquarters.page
    .getByRole('listitem')
    .filter({ hasText: ranksOfBoth.unit })
    .getByRole('button', { name: headquarters.words('conflicts:choose') })
    .click();
  await headquarters.page.getByText(headquarters.words('conflicts:empty.conflict.title')).waitFor();
  await headquarters.shot('settled');
  await carry(headquarters, unit, stick);
  await goTo(unit, 'conflicts');
  await unit.page.getByText(unit.words('conflicts:empty.conflict.title')).waitFor();
  await unit.shot('settled-elsewhere');
  await unit.page.getByRole('tab', { name: new RegExp(`^${unit.words('conflicts:tab.refused')}`) }).click();
  await unit.page.getByRole('gridcell').first().click();
  await unit.shot('refused');
  return person;
}
