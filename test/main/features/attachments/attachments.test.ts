import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { attachmentsHandlers } from '#main/features/attachments/index.ts';
import { recordsHandlers } from '#main/features/records/index.ts';
import { stationsHandlers } from '#main/features/stations/index.ts';
import { unwatchedJob } from '#shared/base/job.ts';
import { scanLimits } from '#shared/domain/attachments/limits.ts';
import { givenHost, testPassphrase } from '#support/host.ts';
import { pdfOf, pngOf } from '#support/scans.ts';
import { unitId } from '../awards/given-awards.ts';

async function givenScans() {
  const host = givenHost();
  const setUp = {
    role: 'headquarters',
    unitId: null,
    name: 'Máy',
    sampleUnits: true,
    actorName: 'Lan',
    passphrase: testPassphrase,
  };
  await stationsHandlers(host.deps)['station.setUp'](setUp as never, host.ctx());
  const handlers = attachmentsHandlers(host.deps);
  const owner = { table: 'unit', id: unitId('PA01') as never } as const;
  const drop = (name: string, bytes: Uint8Array) =>
    handlers['attachments.addDropped']({ ...owner, name, bytes: Uint8Array.from(bytes) }, host.ctx(), unwatchedJob);
  const choose = (name: string, bytes: Uint8Array) => {
    const file = path.join(host.deps.dataFolder, name);
    writeFileSync(file, bytes);
    return handlers['attachments.add']({ ...owner, file: file as never }, host.ctx(), unwatchedJob);
  };
  const list = async () => {
    const listed = await handlers['attachments.list'](owner, host.ctx());
    return listed.ok ? listed.value : [];
  };
  return { ...host, handlers, owner, drop, choose, list };
}

test('a chosen and a dropped file are kept, shown with their names and who added them', async () => {
  const { choose, drop, list } = await givenScans();
  expect((await choose('Quyết định 12.pdf', pdfOf('một'))).ok).toBe(true);
  expect((await drop('bằng khen.jpg', pngOf(4, 3))).ok).toBe(true);
  expect(await list()).toMatchObject([
    { fileName: 'Quyết định 12.pdf', type: 'application/pdf', state: 'here', actor: 'Lan', note: '' },
    { fileName: 'bằng khen.png', type: 'image/png', state: 'here' },
  ]);
});

test('the same content is not added twice to one record', async () => {
  const { drop } = await givenScans();
  await drop('một.pdf', pdfOf('một'));
  expect(await drop('hai.pdf', pdfOf('một'))).toMatchObject({
    code: 'attachment.alreadyThere',
    params: { name: 'một.pdf' },
  });
});

test('a file larger than the limit is refused before it is read', async () => {
  const { choose } = await givenScans();
  expect(await choose('lớn.pdf', Buffer.alloc(scanLimits.maxFileBytes + 1))).toMatchObject({ code: 'file.tooLarge' });
});

test('a record that is full takes no more', async () => {
  const { drop, deps, ctx } = await givenScans();
  await drop('một.pdf', pdfOf('một'));
  deps.register().write(ctx(), 'x.y', (db) => {
    db.run('UPDATE attachment SET size_bytes = ?', scanLimits.maxRecordBytes);
    return { ok: true, value: null };
  });
  expect(await drop('hai.pdf', pdfOf('hai'))).toMatchObject({ code: 'attachment.recordFull', params: { maxMb: 200 } });
});

test('a record that is not there takes none', async () => {
  const { handlers, ctx, deps } = await givenScans();
  const owner = { table: 'award', id: deps.newId() as never } as const;
  expect(
    await handlers['attachments.addDropped'](
      { ...owner, name: 'a.pdf', bytes: Uint8Array.from(pdfOf('x')) },
      ctx(),
      unwatchedJob,
    ),
  ).toMatchObject({ code: 'record.gone' });
});

test('bytes that are gone are said so, and come back when the file is added again', async () => {
  const { drop, list, deps } = await givenScans();
  await drop('một.pdf', pdfOf('một'));
  rmSync(path.join(deps.dataFolder, 'attachments'), { recursive: true });
  expect(await list()).toMatchObject([{ state: 'lost' }]);
  expect((await drop('một.pdf', pdfOf('một'))).ok).toBe(true);
  expect(await list()).toMatchObject([{ state: 'here' }]);
});

test('a row that came without its bytes says that they come later', async () => {
  const { drop, list, deps } = await givenScans();
  await drop('một.pdf', pdfOf('một'));
  rmSync(path.join(deps.dataFolder, 'attachments'), { recursive: true });
  deps.register().raw.prepare(`UPDATE sync_tx SET bundle = 'SV-1.svb' WHERE id = (SELECT _tx FROM attachment)`).run();
  expect(await list()).toMatchObject([{ state: 'later' }]);
});

test('a note is kept unless somebody else has written one meanwhile', async () => {
  const { drop, list, handlers, ctx } = await givenScans();
  const added = await drop('một.pdf', pdfOf('một'));
  const id = (added.ok ? added.value.id : '') as never;
  expect(await handlers['attachments.setNote']({ id, note: 'Trang 2 mờ', seen: '' }, ctx())).toMatchObject({
    ok: true,
  });
  expect(await handlers['attachments.setNote']({ id, note: 'khác', seen: '' }, ctx())).toMatchObject({
    code: 'record.changedMeanwhile',
  });
  expect(await list()).toMatchObject([{ note: 'Trang 2 mờ' }]);
});

test('a scan in the trash is not listed and comes back with its bytes', async () => {
  const { drop, list, deps, ctx } = await givenScans();
  const added = await drop('một.pdf', pdfOf('một'));
  const record = { table: 'attachment', id: (added.ok ? added.value.id : '') as never } as const;
  const records = recordsHandlers(deps);
  await records['records.withdraw']({ ...record, agreedAwards: 0 }, ctx());
  expect(await list()).toEqual([]);
  await records['records.restore']({ records: [record] }, ctx());
  expect(await list()).toMatchObject([{ state: 'here' }]);
});
