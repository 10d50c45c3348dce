import { expect, test } from 'vitest';
import { trustQueries } from '#main/features/trust/index.ts';
import { fingerprint } from '#main/platform/crypto/fingerprint.ts';
import { renderListHtml } from '#main/platform/printing/list-html.ts';
import type { Id } from '#shared/base/ids.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import { layoutExposed, layoutSlip } from '#shared/domain/cards/trust-papers.ts';
import { change, type GivenStation, givenPair, must, unitIds } from '#support/exchange.ts';

const today = '2024-12-20';

function addPerson(at: GivenStation, number: number, name: string, unit: string): void {
  change(
    at,
    `INSERT INTO person (id, _tx, full_name, birth_year, unit_id, sort_key, fold_key) VALUES (?, (SELECT tx FROM sync_ctx), ?, 1988, ?, ?, '')`,
    Buffer.alloc(16, number),
    name,
    uuidToBytes(unitIds(unit)[0] ?? ''),
    name,
  );
}

test('a slip bears the digits of its station, for whichever side it is printed', async () => {
  const { unit, headquarters } = await givenPair();
  for (const at of [unit, headquarters]) {
    const slip = must(await trustQueries['trust.slip']({}, { read: at.register().read, today }));
    const html = renderListHtml(layoutSlip(slip));
    for (const group of fingerprint(at.station.keys.public).split(' ')) expect(html).toContain(group);
    expect(html).toContain(`Máy ${at.station.code} (mã ${at.station.code})`);
  }
});

test('the people whose data stood on a lost station are those of its scope, and no others', async () => {
  const { unit, headquarters } = await givenPair(['PA01', 'PA03']);
  addPerson(headquarters, 1, 'Lò Thị Mai', 'PA03');
  addPerson(headquarters, 2, 'Giàng A Tủa', 'PA01');
  addPerson(headquarters, 3, 'Thào Thị Dung', 'PA08');
  const stationId = unit.station.id as Id<'station'>;
  must(await headquarters.handlers['trust.revoke']({ stationId, reason: 'Mất máy' }, headquarters.host.ctx()));
  const { read } = headquarters.register();
  const lost = must(await trustQueries['trust.exposed']({ stationId }, { read, today }));
  expect(lost.people.map(({ name, birth }) => [name, birth])).toEqual([
    ['Giàng A Tủa', '1988'],
    ['Lò Thị Mai', '1988'],
  ]);
  const html = renderListHtml(layoutExposed(lost));
  expect(html).toContain('Máy bị thu hồi');
  expect(html).toContain('Mất máy');
  expect(html).toContain('Danh sách gồm 02 cá nhân./.');
  const atUnit = await trustQueries['trust.exposed']({ stationId }, { read: unit.register().read, today });
  expect(atUnit).toMatchObject({ code: 'card.notHeadquarters' });
});
