import { expect, test } from 'vitest';
import type { WriteDb } from '#db/handles.ts';
import { certificatesHandlers, certificatesQueries } from '#main/features/certificates/index.ts';
import { fillSample } from '#main/features/samples/index.ts';
import type { BlankValues } from '#shared/api/certificates.ts';
import { bytesToUuid, type Id } from '#shared/base/ids.ts';
import { ok } from '#shared/base/result.ts';
import { sampleBlanks } from '#shared/domain/certificates/sample-blanks.ts';
import { givenHost } from '#support/host.ts';

const [sample] = sampleBlanks;
if (!sample) throw new Error('no sample blank');
const values: BlankValues = { name: 'Giấy khen A4', awardTypeId: null, authority: '', sheet: sample.sheet };

/** The sample register with a blank; its largest decision. */
async function givenCertificates() {
  const { deps, ctx } = givenHost();
  await fillSample(deps, ctx());
  const handlers = certificatesHandlers(deps);
  const { read } = deps.register();
  const reading = { read, today: '2024-12-31' };
  const id = read.get<{ id: Uint8Array }>(
    'SELECT decision_id AS id FROM award WHERE deleted = 0 GROUP BY decision_id ORDER BY count(*) DESC LIMIT 1',
  )?.id;
  if (!id) throw new Error('no decision');
  const saved = await handlers['certificates.saveBlank']({ values }, ctx());
  if (!saved.ok) throw new Error(saved.code);
  const choice = { blankId: saved.value.id as Id<'blank'>, decisionId: bytesToUuid(id) as Id<'decision'> };
  const value = <T>(reply: { ok: true; value: T } | { ok: false; code: string }): T => {
    if (!reply.ok) throw new Error(reply.code);
    return reply.value;
  };
  return {
    choice,
    decision: id,
    change: (work: (db: WriteDb) => void) =>
      deps.register().write(ctx(), 'award.void', (db) => {
        work(db);
        return ok(null);
      }),
    save: (given: Partial<BlankValues>, blank?: string) =>
      handlers['certificates.saveBlank'](
        { values: { ...values, ...given }, ...(blank !== undefined && { id: blank as Id<'blank'> }) },
        ctx(),
      ),
    setPicture: (picture: string | null) => handlers['certificates.setPicture']({ id: choice.blankId, picture }, ctx()),
    setOffset: (offset: { printer: string; xMm: number; yMm: number; scale: number }) =>
      handlers['certificates.setOffset'](offset, ctx()),
    remove: () => handlers['certificates.removeBlank']({ id: choice.blankId }, ctx()),
    candidates: (more = {}) => value(certificatesQueries['certificates.candidates']({ ...choice, ...more }, reading)),
    input: (more = {}) => certificatesQueries['certificates.input']({ ...choice, ...more }, reading),
    blanks: () => value(certificatesQueries['certificates.blanks']({}, reading)),
    picture: () => value(certificatesQueries['certificates.picture']({ id: choice.blankId }, reading)),
    offsets: () => value(certificatesQueries['certificates.offsets']({}, reading)),
    examples: () => value(certificatesQueries['certificates.examples']({}, reading)),
    grid: () => certificatesQueries['certificates.grid']({ blankId: choice.blankId }, reading),
  };
}

test('a decision’s certificates come in the order of its list: highest form first, collectives before people', async () => {
  const { candidates, input } = await givenCertificates();
  const all = candidates();
  expect(all.length).toBeGreaterThan(3);
  const found = input();
  if (!found.ok) throw new Error(found.code);
  const keys = found.value.awards.map(({ line }) => [line.formOrder, line.kind === 'unit' ? 0 : 1]);
  expect(keys).toEqual(keys.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
  expect(found.value.awards.map(({ line }) => line.awardId)).toEqual(all.map(({ awardId }) => awardId));
});

test('some of a decision are printed in the same order; void ones never', async () => {
  const { candidates, input, change } = await givenCertificates();
  const [first, second, third] = candidates();
  if (!first || !second || !third) throw new Error('too few awards');
  const chosen = input({ awardIds: [third.awardId, first.awardId] as Id<'award'>[] });
  expect(chosen.ok && chosen.value.awards.map(({ line }) => line.awardId)).toEqual([first.awardId, third.awardId]);
  change((db) => void db.run(`UPDATE award SET status = 'revoked' WHERE deleted = 0`));
  expect(candidates().every(({ isVoid }) => isVoid)).toBe(true);
  expect(input()).toMatchObject({ ok: false, code: 'certificate.none' });
}, 20_000);

test('what does not fit is named by its field and not printed', async () => {
  const { candidates, input, save, choice } = await givenCertificates();
  const narrow = values.sheet.fields.map((field) =>
    field.kind === 'recipient' ? { ...field, widthMm: 20, maxLines: 1 } : field,
  );
  expect(await save({ sheet: { ...values.sheet, fields: narrow } }, choice.blankId)).toMatchObject({ ok: true });
  expect(candidates()[0]?.problems).toContainEqual({ kind: 'recipient', why: 'tooLong', sign: '' });
  expect(input()).toMatchObject({ ok: false, code: 'certificate.none' });
});

test('the dead are found by the day of the decision, not by what is so today', async () => {
  const { candidates, change } = await givenCertificates();
  const person = candidates().find(({ kind }) => kind === 'person');
  if (!person) throw new Error('nobody');
  const die = (id: string, day: string) =>
    change(
      (db) =>
        void db.run(
          `INSERT INTO person_fact (id, person_id, kind, valid_from, value, _tx)
         SELECT ?, person_id, 'status', ?, 'dead', ? FROM award WHERE id = ?`,
          Buffer.from(id.repeat(16), 'hex'),
          day,
          db.tx,
          Buffer.from(person.awardId.replaceAll('-', ''), 'hex'),
        ),
    );
  const isPosthumous = () => candidates().find(({ awardId }) => awardId === person.awardId)?.posthumous;
  die('aa', '2099-01-01');
  expect(isPosthumous()).toBe(false);
  die('ab', '2023-12-31');
  expect(isPosthumous()).toBe(true);
});

test('a blank is kept under a name of its own, and leaves', async () => {
  const { save, blanks, remove, choice, grid } = await givenCertificates();
  expect(await save({ name: '' })).toMatchObject({ ok: false, code: 'blank.nameEmpty' });
  expect(await save({ name: 'GIẤY KHEN a4' })).toMatchObject({ ok: false, code: 'blank.nameTaken' });
  expect(await save({ name: 'Giấy khen của tỉnh' }, choice.blankId)).toMatchObject({ ok: true });
  expect(await save({ name: 'Bằng khen' })).toMatchObject({ ok: true });
  expect(blanks().map(({ name }) => name)).toEqual(['Bằng khen', 'Giấy khen của tỉnh']);
  expect(grid()).toMatchObject({ ok: true, value: { widthMm: 297, heightMm: 210 } });
  await remove();
  expect(blanks().map(({ name }) => name)).toEqual(['Bằng khen']);
  expect(await save({}, choice.blankId)).toMatchObject({ ok: false, code: 'record.gone' });
});

test('only a JPEG is taken as a picture, whatever it is called', async () => {
  const { setPicture, picture, blanks } = await givenCertificates();
  const encoded = (bytes: readonly number[]) => Buffer.from(bytes).toString('base64');
  for (const hostile of [
    '',
    'không phải ảnh',
    encoded([0x25, 0x50, 0x44, 0x46, 0x2d]),
    encoded([0xff, 0xd8, 0xff, 0xe0]),
  ])
    expect(await setPicture(hostile)).toMatchObject({ ok: false, code: 'blank.notAPicture' });
  expect(picture()).toBe(null);
  const frame = [0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 10, 0, 20, 1, 1, 0x11, 0, 0xff, 0xd9];
  expect(await setPicture(encoded(frame))).toMatchObject({ ok: true });
  expect(picture()).toBe(`data:image/jpeg;base64,${encoded(frame)}`);
  expect(blanks()[0]?.hasPicture).toBe(true);
  expect(await setPicture(null)).toMatchObject({ ok: true });
  expect(picture()).toBe(null);
});

test('a printer keeps the last offset that was measured', async () => {
  const { setOffset, offsets } = await givenCertificates();
  await setOffset({ printer: 'Canon_LBP', xMm: 1, yMm: 2, scale: 0 });
  await setOffset({ printer: 'Canon_LBP', xMm: -1.5, yMm: 0.7, scale: -2 });
  expect(offsets()).toEqual([{ printer: 'Canon_LBP', xMm: -1.5, yMm: 0.7, scale: -2 }]);
});

test('a blank is tried with the longest names there are', async () => {
  const { examples } = await givenCertificates();
  const found = examples();
  expect(found.length).toBeGreaterThan(1);
  expect(found.every(({ recipient }) => recipient !== '')).toBe(true);
});
