import { expect, test } from 'vitest';
import { unwatchedJob } from '#shared/base/job.ts';
import { fixture, givenImports, unwrap } from './given-imports.ts';

const table = (name: string): string =>
  `<table><tr><td>Họ và tên</td><td>Ngày sinh</td><td>Đơn vị</td></tr><tr><td>${name}</td><td>02/03/1980</td><td>PA01</td></tr></table>`;

test('a pasted table is planned like a file, bears the name the page gave it, and is kept under a hash of its own', async () => {
  const { handlers, ctx, apply, count, list } = await givenImports({ role: 'headquarters' });
  const paste = async (html: string) =>
    unwrap(await handlers['imports.preview']({ pasted: { name: 'Bảng dán', text: '', html } }, ctx(), unwatchedJob));
  const preview = await paste(table('Đặng Quốc Đạt'));
  expect(preview).toMatchObject({ fileName: 'Bảng dán', counts: { peopleToAdd: 1 } });
  unwrap(await apply(preview.planId));
  expect(count('person')).toBe(1);
  expect(list().map(({ fileName }) => fileName)).toEqual(['Bảng dán']);
  expect((await paste(table('Đặng Quốc Đạt'))).counts.peopleToAdd).toBe(0);
});

test('the sample list of people comes in from CSV', async () => {
  const { handlers, ctx, apply, count } = await givenImports({ role: 'headquarters' });
  const file = fixture('nhan-su-2024.csv') as never;
  const preview = unwrap(await handlers['imports.preview']({ file }, ctx(), unwatchedJob));
  expect(preview.counts).toMatchObject({ peopleToAdd: 300, refused: 0 });
  unwrap(await apply(preview.planId));
  expect(count('person')).toBe(300);
});
