import type { ArrangedColumns } from '../data-grid/use-arranged-columns.ts';
import { ColumnChooser } from '../filters/column-chooser.tsx';
import { Spread } from '../shell/list-layout.tsx';
import { ViewChip } from './view-chip.tsx';
import type { ViewDesk } from './view-desk.ts';

type ListToolsProps<Row> = {
  readonly columns: ArrangedColumns<Row>;
  /** Absent where there is nothing to keep but the columns. */
  readonly desk?: ViewDesk;
};

/** Behind the filters of every list: its views, and at the right edge its columns. */
export function ListTools<Row>({ columns, desk }: ListToolsProps<Row>) {
  return (
    <>
      {desk && <ViewChip desk={desk} />}
      <Spread />
      <ColumnChooser {...columns} columns={columns.all} shown={columns.shown.map(({ id }) => id)} />
    </>
  );
}
