import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { CellPlace } from './grid-types.ts';

/** What cells can ask of the grid. One object for the grid's whole life, so that rows need not be drawn anew. */
export type GridActions = {
  readonly onCellPress: (place: CellPlace, event: MouseEvent) => void;
  readonly onCellDoublePress: (place: CellPlace) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onType: (place: CellPlace, typed: string) => void;
  readonly onPickChoice: (index: number) => void;
  /** The input of the active cell was put in place: give it the focus if the grid has it. */
  readonly onInputReady: () => void;
  readonly input: RefObject<HTMLInputElement | null>;
};
