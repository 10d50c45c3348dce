import path from 'node:path';
import { bytesToUuid } from '#shared/base/ids.ts';
import { answerDialogs, openStation, type StationWindow } from '../walk/station-window.ts';
import type { PartInput } from './bench-part.ts';
import { firstDecision } from './invent.ts';
import { longPaper } from './long-paper.ts';
import { inRounds, timed } from './measure.ts';
import { type BenchResult, result } from './statistics.ts';
import { type Launched, launch, makeEmptyApp } from './windows.ts';

const rounds = 5;
const targetMs = 1000;

/** A decision's list as PDF, the way the button does it, against a page with one word printed by an empty program. */
export async function printPart({ folder, prepared, say }: PartInput): Promise<readonly BenchResult[]> {
  const { folder: dataFolder, invented } = await prepared();
  const [decision] = invented.decisions;
  if (!decision) throw new Error('nothing to print');
  const rows = Math.min(firstDecision, invented.awards.length);
  const choice = { of: { kind: 'decision', decisionId: bytesToUuid(decision.id) } };
  const paper = { kind: 'list', choice };
  const name = { list: `print: PDF of ${rows} rows`, page: 'print: PDF of one word in an empty window' };
  const empty = await launch(makeEmptyApp(path.join(folder, 'empty-app')), path.join(folder, 'empty-data'));
  let station: StationWindow | undefined;
  try {
    station = await openStation({ dataFolder });
    const open = station;
    await open.page.getByRole('navigation').waitFor();
    await answerDialogs(open.app, { save: path.join(folder, 'danh-sach.pdf') });
    say(`print: ${rows} rows, ${rounds} rounds`);
    const measured = await inRounds(rounds, async (round) => {
      const target = { purpose: 'pdf', suggestedName: 'danh-sach.pdf' };
      const { file } = await open.ask<{ file: string }>('files.chooseTarget', target);
      const saved = await timed(() => open.ask<{ pages: number }>('papers.save', { paper, format: 'pdf', file }));
      if (saved.value.pages === 0) throw new Error('an empty PDF');
      round.add(name.list, saved.ms);
      round.add(name.page, (await timed(() => printOneWord(empty))).ms);
    });
    const beside = measured.of(name.page);
    say('print: the longest year');
    const long = await longPaper(open, invented);
    return [
      result(name.list, { unit: 'ms', ...measured.of(name.list), beside, target: targetMs }),
      result(name.page, { unit: 'ms', values: beside.values }),
      ...long,
    ];
  } finally {
    await station?.close();
    await empty.app.close();
  }
}

const printOneWord = ({ app }: Launched): Promise<number> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('data:text/html,<p>.</p>');
    const pdf = await window.webContents.printToPDF({});
    window.destroy();
    return pdf.length;
  });
