import type { ReadDb, WriteDb } from '#db/handles.ts';
import { type SettledLayout, sheetLayout } from '#shared/api/imports.ts';
import type { SheetLayout } from '#shared/domain/imports/directory.ts';

/** A layout, and the headings by which its list is known again. */
export interface KeptLayout {
  readonly headings: string;
  readonly layout: SettledLayout;
}

/** What was settled about lists before, by their headings. What another version wrote and this one cannot read is nothing. */
export function rememberedLayouts(db: ReadDb): ReadonlyMap<string, SheetLayout> {
  const rows = db.all<{ headings: string; layout: string }>('SELECT headings, layout FROM import_layout');
  return new Map(
    rows.flatMap(({ headings, layout }) => {
      const read = sheetLayout.safeParse(JSON.parse(layout));
      return read.success ? [[headings, read.data as SheetLayout] as const] : [];
    }),
  );
}

/** An empty layout says: as it is recognised; then nothing is remembered. Its rows are this station's alone, so they may go. */
export function keepLayout(db: WriteDb, { headings, layout }: KeptLayout, savedAt: number): void {
  if (Object.keys(layout).length === 0) db.run('DELETE FROM import_layout WHERE headings = ?', headings);
  else
    db.run(
      'INSERT OR REPLACE INTO import_layout (headings, layout, saved_at) VALUES (?, ?, ?)',
      headings,
      JSON.stringify(layout),
      savedAt,
    );
}
