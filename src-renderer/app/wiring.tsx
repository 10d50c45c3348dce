import { ImportSheet } from '../features/imports/index.ts';
import { SampleNotice } from '../features/samples/index.ts';
import { FirstRun } from '../features/stations/index.ts';
import type { Wiring } from './app.tsx';
import { OtherWays } from './other-ways.tsx';
import { screens } from './wired-screens.tsx';
import { sheets } from './wired-sheets.tsx';

/** What the shell is made of: features know neither each other nor their place. */
export const wiring: Wiring = {
  screens,
  notice: SampleNotice,
  sheets,
  firstRun: ({ onDone, ...rest }) => (
    <FirstRun
      {...rest}
      importSheet={ImportSheet}
      otherWays={<OtherWays onDone={() => onDone()} />}
      onDone={(year) => onDone(year === undefined ? undefined : { screen: 'awards', year })}
    />
  ),
};
