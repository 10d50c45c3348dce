import type { GroupContext } from './group-rows.ts';
import type { ImportContext } from './import-context.ts';
import type { Source } from './plan.ts';
import type { RecordCells } from './record-cells.ts';
import type { RowLog } from './sheet-log.ts';
import type { TitleFacts } from './title-lines.ts';

/** A row being read: its cells, what stands over it, where its findings go. */
export type Reading = {
  readonly cells: RecordCells;
  readonly row: RowLog;
  readonly source: Source;
  /** Headings between rows, and lines above the list: where a row finds what it does not say itself. */
  readonly group: GroupContext;
  readonly title: TitleFacts;
  readonly context: ImportContext;
};
