import { useCallback, useRef } from 'react';
import type { AwardRow } from '#shared/api/awards.ts';
import { readHeading } from '#shared/domain/imports/headings.ts';
import type { CellPlace, Column } from '../../ui/data-grid/grid-types.ts';
import { COUNTED, type PastedBlock } from './paste-plan.ts';
import type { AwardList } from './use-award-list.ts';

type Cells = readonly (readonly string[])[];

type PasteParts = {
  readonly list: AwardList;
  readonly columns: readonly Column<AwardRow>[];
  readonly onPaste: (block: PastedBlock) => void;
  readonly onImport: (list: string) => void;
};

/** A first line that names what its columns hold makes a block a list of its own. */
const isList = ([first = []]: Cells): boolean => first.filter((cell) => readHeading(cell)?.exact).length > 1;

/** A block pasted into the list: over the awards that are there, or, being a list with headings, as new ones. */
export function usePasteBlock(parts: PasteParts): (cells: Cells, at: CellPlace, text: string) => void {
  const latest = useRef(parts);
  latest.current = parts;
  return useCallback((cells, at, text) => {
    const { list, columns, onPaste, onImport } = latest.current;
    if (isList(cells)) return onImport(text);
    const to = Math.min(list.source.count, at.row + cells.length);
    const ids = columns.slice(at.col).map(({ id }) => id);
    void list.readRows(at.row, to).then((rows) => {
      const numbered = columns.find(({ id }) => id === COUNTED);
      const numbers = rows.map((row, line) => numbered?.text(row, at.row + line) ?? '');
      onPaste({ cells, rows, columns: ids, numbers });
    });
  }, []);
}
