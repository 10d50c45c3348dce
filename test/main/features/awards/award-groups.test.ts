import { expect, test } from 'vitest';
import { awardsQueries } from '#main/features/awards/index.ts';
import { type AwardFilter, type AwardGrouping, awardGroupings } from '#shared/api/awards.ts';
import { ok } from '#shared/base/result.ts';
import { levels } from '#shared/domain/levels.ts';
import { givenPages, unitCodes } from './given-pages.ts';

/** A list in which some awards are void and some have no decision. */
function givenGroups() {
  const pages = givenPages(600);
  const { register, ctx } = pages;
  register.write(ctx, 'award.correct', (db) => {
    db.run(`UPDATE award SET status = 'revoked' WHERE rid % 17 = 0`);
    db.run('UPDATE award SET decision_id = NULL WHERE rid % 23 = 0');
    return ok(null);
  });
  const groups = (by: AwardGrouping, filter: AwardFilter = {}) => {
    const reply = awardsQueries['awards.groups']({ filter, by }, { read: register.read, today: '2024-12-31' });
    if (!reply.ok) throw new Error(reply.code);
    return reply.value;
  };
  return { ...pages, groups };
}

/** The filter that leaves just the awards of one group. */
const within = (by: AwardGrouping, key: string): AwardFilter =>
  ({
    unit: { ofUnitId: key },
    level: { level: key },
    awardType: { awardTypeId: key },
    decision: key === '' ? { undecided: true } : { decisionId: key },
    year: { year: Number(key) },
  })[by] as AwardFilter;

test('every group counts the awards that its own filter lists, void ones apart', () => {
  const { groups, all } = givenGroups();
  for (const filter of [{}, { year: 2022 }, { text: 'nguyen' }, { level: 'ministry' as const }])
    for (const by of awardGroupings) {
      const found = groups(by, filter);
      expect(found.length).toBeGreaterThan(0);
      for (const group of found.slice(0, 12)) {
        const rows = all('name', { ...filter, ...within(by, group.key) });
        const valid = rows.filter(({ status }) => status === 'valid');
        const asked = `${by} ${group.title} ${JSON.stringify(filter)}`;
        expect(group.void, asked).toBe(rows.length - valid.length);
        expect(group.collective, asked).toBe(valid.filter((row) => row.recipientKind === 'unit').length);
        expect(group.individual, asked).toBe(valid.filter((row) => row.recipientKind === 'person').length);
      }
      const listed = found.reduce((sum, one) => sum + one.collective + one.individual + one.household + one.void, 0);
      expect(listed, by).toBe(all('name', filter).length);
    }
});

test('groups stand in headquarters’ order, levels from the highest, years and decisions from the newest', () => {
  const { groups } = givenGroups();
  expect(groups('unit').map(({ title }) => title)).toEqual(unitCodes);
  expect(groups('level').map(({ key }) => key)).toEqual([...levels]);
  expect(groups('year').map(({ key }) => key)).toEqual(['2024', '2023', '2022', '2021', '2020']);
  const decisions = groups('decision');
  expect(decisions.at(-1)).toMatchObject({ key: '', title: '' });
  const days = decisions.slice(0, -1).map(({ detail }) => detail);
  expect(days).toEqual(days.toSorted().toReversed());
});
