// npm run demo [-- --workbook FILE] [--out DIR] [--lang vi|en]: the main job in the real program, without hands.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuilt } from './build.ts';
import { openDisplay } from './runtime/display.ts';
import { root } from './setup/paths.mjs';
import { exportBundle, takeBundle } from './walk/carry-bundle.ts';
import { correctCell } from './walk/correct-cell.ts';
import { enrol } from './walk/enrol.ts';
import { firstRun, goTo, skipList } from './walk/first-run.ts';
import { importList } from './walk/import-list.ts';
import { printList } from './walk/print-list.ts';
import { compareStations, countStation, type DemoReport, sizeOf } from './walk/report.ts';
import { openStation, type StationWindow } from './walk/station-window.ts';

const { values } = parseArgs({
  options: {
    workbook: { type: 'string', default: path.join(root, 'test/fixtures/workbooks/cum-an-ninh-2024.xlsx') },
    out: { type: 'string', default: path.join(root, 'demo-out') },
    lang: { type: 'string', default: 'vi' },
  },
});
const language = values.lang === 'en' ? 'en' : 'vi';
const out = path.resolve(values.out);
const workbook = path.resolve(values.workbook);
const say = (text: string): void => console.error(`[demo] ${text}`);

/** A list that comes without decisions of any year still counts; the walk then has no paper to make. */
async function walk(unit: StationWindow, headquarters: StationWindow): Promise<Omit<DemoReport, 'identical'>> {
  say('first run at headquarters and at the unit');
  await firstRun(headquarters, 'headquarters');
  await skipList(headquarters);
  await firstRun(unit, 'unit');
  await skipList(unit);
  say('cards: headquarters → request → certificate');
  await enrol(unit, headquarters, out);
  say(`importing ${path.basename(workbook)}`);
  await goTo(unit, 'awards');
  await unit.page
    .getByRole('button', { name: unit.words('awards:action.import') })
    .first()
    .click();
  const taken = await importList(unit, workbook);
  const counted = await countStation(unit);
  if (taken) {
    await unit.shot('awards');
    await correctCell(unit);
    await goTo(unit, 'units');
    await unit.page.getByRole('grid').waitFor();
    await unit.shot('units');
    await goTo(unit, 'awards');
    say('printing the list');
    await printList(unit, path.join(out, 'danh-sach.pdf'));
  }
  say('carrying the bundle');
  const bundle = await exportBundle(unit, out);
  await takeBundle(headquarters, bundle);
  await goTo(headquarters, 'awards');
  if (taken) await headquarters.page.getByRole('grid').waitFor();
  await headquarters.shot('awards');
  await goTo(headquarters, 'overview');
  await headquarters.shot('overview');
  return { ...counted, bundleBytes: sizeOf(bundle) };
}

mkdirSync(out, { recursive: true });
const stations = mkdtempSync(path.join(os.tmpdir(), 'so-vang-demo-'));
const folder = { unit: path.join(stations, 'unit'), headquarters: path.join(stations, 'headquarters') };
await ensureBuilt();
const display = await openDisplay();
Object.assign(process.env, display.env);
const open: StationWindow[] = [];
try {
  const unit = await openStation({ dataFolder: folder.unit, language, pictures: path.join(out, 'unit') });
  open.push(unit);
  const headquarters = await openStation({
    dataFolder: folder.headquarters,
    language,
    pictures: path.join(out, 'headquarters'),
  });
  open.push(headquarters);
  const walked = await walk(unit, headquarters);
  for (const station of open.splice(0)) await station.close();
  const report: DemoReport = { ...walked, identical: compareStations(folder.unit, folder.headquarters) };
  writeFileSync(path.join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  say(
    `${report.units} units, ${report.collectiveAwards} + ${report.individualAwards} awards, identical: ${report.identical}; see ${out}`,
  );
  if (!report.identical) process.exitCode = 1;
} catch (error) {
  for (const station of open) await station.shot('stopped-here').catch(() => {});
  throw error;
} finally {
  for (const station of open) await station.close().catch(() => {});
  await display.close();
  rmSync(stations, { recursive: true, force: true });
}
