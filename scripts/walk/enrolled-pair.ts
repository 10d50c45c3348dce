import { enrol } from './enrol.ts';
import { firstRun, goTo, skipList } from './first-run.ts';
import { importList } from './import-list.ts';
import type { StationWindow } from './station-window.ts';

/** Headquarters and a unit that it has certified, by cards in one folder; neither has a list yet. */
export async function enrolledPair(
  open: (name: string) => Promise<StationWindow>,
  stick: string,
): Promise<{ readonly unit: StationWindow; readonly headquarters: StationWindow }> {
  const headquarters = await open('headquarters');
  await firstRun(headquarters, 'headquarters');
  await skipList(headquarters);
  const unit = await open('unit');
  await firstRun(unit, 'unit');
  await skipList(unit);
  await enrol(unit, headquarters, stick);
  return { unit, headquarters };
}

/** Brings a workbook in from the screen of awards. */
export async function bringIn(at: StationWindow, workbook: string): Promise<void> {
  await goTo(at, 'awards');
  await at.page
    .getByRole('button', { name: at.words('awards:action.import') })
    .first()
    .click();
  await importList(at, workbook);
}
