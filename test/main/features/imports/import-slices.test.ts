import { expect, test } from 'vitest';
import { seedId } from '#db/ship.ts';
import { uuidToBytes } from '#shared/base/ids.ts';
import type { Job } from '#shared/base/job.ts';
import { JobCancelled, unwatchedJob } from '#shared/base/job.ts';
import { ok } from '#shared/base/result.ts';
import type { SheetRow, Workbook } from '#shared/base/workbook.ts';
import { fixture, givenImports, unwrap } from './given-imports.ts';

const rowOf = (number: number, texts: readonly string[]): SheetRow => ({
  number,
  hidden: false,
  cells: texts.map((text, at) => ({ column: at + 1, text, kind: 'text' })),
});

/** 1,200 people: more than two slices. */
const longList: Workbook = {
  sheets: [
    {
      name: 'Cá nhân',
      hidden: false,
      hiddenColumns: [],
      merges: [],
      rows: [
        rowOf(1, ['Họ và tên', 'Năm sinh', 'Đơn vị', 'Hình thức khen thưởng', 'Số QĐ', 'Ngày QĐ']),
        ...Array.from({ length: 1200 }, (_, i) =>
          rowOf(i + 2, [`Lê Văn ${i}`, '1980', 'PA03', 'Chiến sĩ thi đua cơ sở', `${i}/QĐ-CAT`, '05/06/2024']),
        ),
      ],
    },
  ],
};

async function givenLongList() {
  const station = await givenImports({ deps: { readWorkbook: async () => ok(longList) } });
  // Only its bytes are counted; the rows are those above.
  const file = fixture('loi-nhap-lieu.xlsx') as never;
  return { ...station, preview: (job: Job) => station.handlers['imports.preview']({ file }, station.ctx(), job) };
}

test('planning a long list says how far it is', async () => {
  const { preview } = await givenLongList();
  const told: (readonly [number, number])[] = [];
  await preview({ ...unwatchedJob, progress: (done, total) => told.push([done, total]) });
  expect(told).toEqual(Array.from({ length: 12 }, (_, at) => [(at + 1) * 100, 1201]));
});

test('planning can be cancelled between two slices', async () => {
  const { preview } = await givenLongList();
  let pauses = 0;
  const cancelled: Job = {
    ...unwatchedJob,
    pause: async () => {
      pauses += 1;
      if (pauses > 1) throw new JobCancelled();
    },
  };
  await expect(preview(cancelled)).rejects.toThrow(JobCancelled);
});

test('a plan during which the register was changed is not applied', async () => {
  const { preview, apply, deps, ctx } = await givenLongList();
  let changed = false;
  const meddled: Job = {
    ...unwatchedJob,
    progress: () => {
      if (changed) return;
      changed = true;
      deps
        .register()
        .write(ctx(), 'person.add', (db) =>
          ok(
            db.run(
              `INSERT INTO person (id, full_name, unit_id, sort_key, fold_key, _tx) VALUES (randomblob(16), 'Trần B', ?, '', '', ?)`,
              uuidToBytes(seedId('unit', 'PA01')),
              db.tx,
            ),
          ),
        );
    },
  };
  const { planId } = unwrap(await preview(meddled));
  expect(await apply(planId)).toMatchObject({ ok: false, code: 'import.planGone' });
});
